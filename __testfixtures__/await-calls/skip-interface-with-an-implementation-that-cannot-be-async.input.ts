// refused: type-predicate, caller-blocked
import { loadSync } from './support/api.js';

interface Check {
  passes(value: unknown): boolean;
}

export class PriceCheck implements Check {
  passes(value: unknown): boolean {
    return loadSync(String(value)).price > 0;
  }
}

export class StringCheck implements Check {
  passes(value: unknown): value is string {
    return typeof value === 'string';
  }
}
