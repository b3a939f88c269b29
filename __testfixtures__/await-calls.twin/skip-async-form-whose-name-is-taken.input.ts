// refused: field-initializer, caller-blocked
import { loadSync } from './support/api.js';

const limit = 1;

function limitSync(): number {
  return loadSync('limit').price;
}

export class Throttle {
  readonly limit = limitSync();

  isAllowed(calls: number): boolean {
    return calls < Math.min(limit, limitSync());
  }
}
