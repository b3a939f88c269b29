// refused: language-protocol
import { type Item, loadSync } from './support/api.js';

export const countdown = {
  [Symbol.iterator](): Iterator<Item> {
    return {
      next() {
        return { done: false, value: loadSync('next') };
      },
    };
  },
};
