import { type Item, save } from './support/api.js';

async function change(item: Item, before?: (item: Item) => void | Promise<void>, after?: ((item: Item) => void | Promise<void>) | null): Promise<Item> {
  await before?.(item);
  item.price++;
  if (after) await after(item);
  return item;
}

export const store = async (item: Item): Promise<Item> => await change(item, undefined, async (changed) => await save(changed));
export const backUp = async (item: Item): Promise<Item> => await change(item, async (old) => await save({ ...old, id: `${old.id}.old` }));
export const raise = async (item: Item): Promise<number> => (await change(item)).price;
