import { type Item, saveSync } from './support/api.js';

export function saveTags(items?: Item[]): void {
  items?.forEach((item) => {
    saveSync(item);
  });
}
