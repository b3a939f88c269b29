// refused: language-protocol
import { loadSync } from './support/api.js';

export class Label {
  constructor(readonly id: string) {}

  toString(): string {
    return loadSync(this.id).name;
  }

  toJSON() {
    return { name: loadSync(this.id).name };
  }

  valueOf(): number {
    return loadSync(this.id).price;
  }

  [Symbol.toPrimitive](): number {
    return loadSync(this.id).price;
  }
}
