import { type Item, saveSync } from './support/api.js';

export const saveAll = (items: Item[]): void => items.forEach((item) => saveSync(item));

export function saveSome(ready: boolean, items?: Item[]): void {
  ready && items?.forEach((item) => saveSync(item));
}
