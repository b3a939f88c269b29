import { type Item, saveSync } from './support/api.js';

export function saveWithStyle(items: Item[]): void {
  items.forEach((item) => {
    saveSync(item);
  })
  // cheapest last
  ;[1, 2].map(String);
}
