import { type Item, load, save } from './support/api.js';

export function saveSoon(item: Item): void {
  setTimeout(async () => {
    await save({ ...item, name: (await load(item.id)).name });
  }, 10);
}
