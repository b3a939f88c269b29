import { loadSync, load } from '../../support/api.js';

export async function limit(): Promise<number> {
  return (await load('limit')).price;
}

export function limitSync(): number {
  return loadSync('limit').price;
}

export class Limits {
  async valueSync(): Promise<number> {
    return await limit();
  }
}
