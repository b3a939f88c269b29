import { loadSync, load } from './support/api.js';

/** Reads the limit. */
export async function readLimit(): Promise<number> {
  return (await load('limit')).price;
}

/** Reads the limit. */
export function readLimitSync(): number {
  return loadSync('limit').price;
}

export class Throttle {
  readonly limit = readLimitSync();

  async isAllowed(calls: number): Promise<boolean> {
    return calls < Math.min(this.limit, await readLimit());
  }
}
