// refused: for-each-shape
import { type Item, saveSync } from './support/api.js';

export function saveAll(items: Item[]): void {
  items.forEach(function (this: undefined, item) {
    if (this === undefined) saveSync(item);
  });
  items.forEach(function (item) {
    if (arguments.length === 3) saveSync(item);
  });
}
