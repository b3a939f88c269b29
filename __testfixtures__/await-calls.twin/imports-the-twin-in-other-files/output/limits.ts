import { loadSync, load } from '../../support/api.js';

export async function readLimit(): Promise<number> {
  return (await load('limit')).price;
}

export function readLimitSync(): number {
  return loadSync('limit').price;
}
