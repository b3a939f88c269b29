// refused: for-each-shape, map-shape, array-callback
import { type Item, loadSync, saveSync } from './support/api.js';

const slots = new Array<Item>(3);
slots[1] = { id: 'a', name: 'a', price: 1, tags: [] };

export function saveAll(): void {
  slots.forEach((item) => saveSync(item));
}

export function names(ids: string[]): string[] {
  delete ids[0];
  return ids.map((id) => loadSync(id).name);
}

export const isCheap = (): boolean => ['a', , 'b'].every((id) => id && loadSync(id).price < 1);
