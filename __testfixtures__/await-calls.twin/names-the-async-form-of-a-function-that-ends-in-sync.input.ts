import { loadSync } from './support/api.js';

/** Reads the limit. */
export function readLimitSync(): number {
  return loadSync('limit').price;
}

export class Throttle {
  readonly limit = readLimitSync();

  isAllowed(calls: number): boolean {
    return calls < Math.min(this.limit, readLimitSync());
  }
}
