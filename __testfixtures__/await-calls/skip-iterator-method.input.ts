// refused: language-protocol
import { type Item, listSync } from './support/api.js';

export const stock = {
  [Symbol.iterator](): Iterator<Item> {
    return listSync().values();
  },
};
