import { type Item, loadSync, saveSync } from './support/api.js';

export function saveFirst(items: Item[]): void {
  items.forEach(() => saveSync(items[0]!));
  items.forEach((_, index) => {
    saveSync(loadSync(String(index)));
  });
}
