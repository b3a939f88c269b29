import { type Item, loadSync, saveSync } from './support/api.js';

export function saveSoon(item: Item): void {
  setTimeout(async () => {
    saveSync({ ...item, name: loadSync(item.id).name });
  }, 10);
}
