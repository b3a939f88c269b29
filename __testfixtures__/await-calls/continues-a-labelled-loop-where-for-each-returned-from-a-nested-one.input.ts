import { type Item, saveSync } from './support/api.js';

export function saveUntagged(items: Item[]): void {
  items.forEach((item) => {
    for (const tag of item.tags) {
      if (tag === 'skip') return;
    }
    saveSync(item);
  });
}
