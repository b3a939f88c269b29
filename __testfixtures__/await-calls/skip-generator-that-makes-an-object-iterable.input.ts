// refused: language-protocol
import { type Item, loadSync } from './support/api.js';

export class Shelf {
  *[Symbol.iterator](): Generator<Item> {
    yield loadSync('a');
  }
}

export const items = [...new Shelf()];
