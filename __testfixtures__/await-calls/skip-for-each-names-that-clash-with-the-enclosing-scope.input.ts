// refused: for-each-shape
import { type Item, saveSync } from './support/api.js';

export function saveAll(item: Item[]): number {
  item.forEach((item) => {
    saveSync(item);
  });
  item.forEach(({ id, name }) => {
    var total = name.length;
    saveSync({ id, name, price: total, tags: [] });
  });
  return item.length;
}
