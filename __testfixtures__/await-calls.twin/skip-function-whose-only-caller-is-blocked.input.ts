// refused: constructor, caller-blocked
import { loadSync } from './support/api.js';

function readLimit(): number {
  return loadSync('limit').price;
}

export class Throttle {
  readonly limit: number;

  constructor() {
    this.limit = readLimit();
  }
}
