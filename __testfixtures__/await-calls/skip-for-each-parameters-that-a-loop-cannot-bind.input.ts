// refused: for-each-shape
import { type Item, saveSync } from './support/api.js';

export function saveAll(items: Item[]): void {
  items.forEach((item, index, [first]) => {
    if (index > 0 && first !== item) saveSync(item);
  });
  items.forEach((...[item]) => saveSync(item));
  items.forEach((item, index = 1) => saveSync({ ...item, price: index }));
}
