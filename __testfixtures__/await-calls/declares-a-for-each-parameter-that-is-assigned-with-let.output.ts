import { type Item, save } from './support/api.js';

export async function saveParents(items: Item[]): Promise<void> {
  for (let item of items) {
    item = item.parent ?? item;
    await save(item);
  }
}
