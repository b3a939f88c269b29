import { type Item, isReadySync, saveSync } from './support/api.js';

export function saveReady(items: Item[]): void {
  items.forEach((item) => {
    if (!isReadySync()) return console.log(item.id);
    saveSync(item);
  });
}
