import { readLimit, readLimitSync } from './limits.js';

export class Throttle {
  readonly limit = readLimitSync();

  async isAllowed(calls: number): Promise<boolean> {
    return calls < Math.min(this.limit, await readLimit());
  }
}
