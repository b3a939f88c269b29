import { type Item, saveSync } from './support/api.js';

function change(item: Item, before?: (item: Item) => void, after?: ((item: Item) => void) | null): Item {
  before?.(item);
  item.price++;
  if (after) after(item);
  return item;
}

export const store = (item: Item): Item => change(item, undefined, (changed) => saveSync(changed));
export const backUp = (item: Item): Item => change(item, (old) => saveSync({ ...old, id: `${old.id}.old` }));
export const raise = (item: Item): number => change(item).price;
