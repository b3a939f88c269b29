import { type Item, saveSync } from './support/api.js';

export function renumber(items: readonly Item[]): void {
  items.forEach((item, index) => {
    saveSync({ ...item, id: String(index) });
  });
}
