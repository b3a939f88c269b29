// refused: constructor, caller-blocked
import { loadSync } from './support/api.js';

export function readLimit(): number {
  return loadSync('limit').price;
}

export function readLimitSync(limit: number): number {
  return limit;
}

export class Throttle {
  readonly limit: number;

  constructor() {
    this.limit = readLimit();
  }
}
