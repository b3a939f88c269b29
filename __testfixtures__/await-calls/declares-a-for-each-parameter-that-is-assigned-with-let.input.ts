import { type Item, saveSync } from './support/api.js';

export function saveParents(items: Item[]): void {
  items.forEach((item) => {
    item = item.parent ?? item;
    saveSync(item);
  });
}
