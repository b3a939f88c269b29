import { type Item, saveSync } from './support/api.js';

export function saveAll(byId: Map<string, Item>, changed: Set<Item>): void {
  byId.forEach((item) => saveSync(item));
  changed.forEach((item) => {
    saveSync(item);
  });
}
