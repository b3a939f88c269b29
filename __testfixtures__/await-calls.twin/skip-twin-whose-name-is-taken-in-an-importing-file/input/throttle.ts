// refused: field-initializer, caller-blocked
import { readLimit } from './limits.js';

const readLimitSync = 1;

export class Throttle {
  readonly limit = readLimit() + readLimitSync;

  isAllowed(calls: number): boolean {
    return calls < readLimit();
  }
}
