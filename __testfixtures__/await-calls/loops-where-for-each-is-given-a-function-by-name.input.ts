import { type Item, saveSync } from './support/api.js';

export function saveAll(items: Item[]): void {
  items.forEach(saveSync);
}
