// refused: caller-blocked, unresolved-member
import { loadSync } from './support/api.js';

export class Dial {
  readDial() {
    return loadSync('dial').price;
  }
}

export const Doubled = (Base) =>
  class extends Base {
    readTwice() {
      return this.readDial() * 2;
    }
  };

export const read = () => new (Doubled(Dial))().readTwice();
