import { save, type Item } from './support/api.js';

const ignore = (): void => {};

async function each(items: readonly Item[], visit: (item: Item) => void | Promise<void>): Promise<void> {
  for (const item of items) await visit(item);
}

async function eachUnder(items: readonly Item[], price: number, onItem?: (item: Item) => void | Promise<void>): Promise<number> {
  const cheap = items.filter((item) => item.price < price);
  const visit = onItem ?? ignore;
  await each(cheap, visit);
  return cheap.length;
}

export const keep = async (items: readonly Item[]): Promise<number> => await eachUnder(items, 10, async (item) => await save(item));
export const countCheap = async (items: readonly Item[]): Promise<number> => await eachUnder(items, 10);
