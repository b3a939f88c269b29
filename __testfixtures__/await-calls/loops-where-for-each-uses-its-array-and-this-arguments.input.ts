import { type Item, saveSync } from './support/api.js';

export function saveAll(items: Item[]): void {
  items.forEach((item, index, all) => saveSync({ ...item, price: all.length - index }));
  items.forEach((item) => saveSync(item), items);
}
