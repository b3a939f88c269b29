import { type Item, saveSync } from './support/api.js';

export function saveAll(items: Item[]): void {
  items.forEach((item) => {
    // cheapest first
    if (item.price > 0) saveSync(item);
  });
  items.forEach((item) => saveSync(item));
}
