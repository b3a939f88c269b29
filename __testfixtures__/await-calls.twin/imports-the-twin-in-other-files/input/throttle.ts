import { readLimit } from './limits.js';

export class Throttle {
  readonly limit = readLimit();

  isAllowed(calls: number): boolean {
    return calls < Math.min(this.limit, readLimit());
  }
}
