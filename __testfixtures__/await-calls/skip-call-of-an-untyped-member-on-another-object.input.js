// refused: caller-blocked, unresolved-member
import { loadSync } from './support/api.js';

export class Barometer {
  readBarometer() {
    return loadSync('barometer').price;
  }
}

export const read = (barometer) => Object.getPrototypeOf(barometer).readBarometer.call(new Barometer());
