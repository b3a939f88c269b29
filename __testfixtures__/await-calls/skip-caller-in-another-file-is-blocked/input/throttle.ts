// refused: constructor
import { readLimit } from './limits.js';

export class Throttle {
  readonly limit: number;

  constructor() {
    this.limit = readLimit();
  }
}
