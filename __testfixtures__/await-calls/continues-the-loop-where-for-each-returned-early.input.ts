import { type Item, saveSync } from './support/api.js';

export function saveExpensive(items: Item[]): void {
  items.forEach(function (item: Item) {
    if (item.price < 10) return;
    const isSale = () => {
      return item.tags.includes('sale');
    };
    if (isSale()) {
      return;
    }
    saveSync(item);
  });
}
