import { type Item, find } from './support/api.js';

export async function rootOf(item: Item): Promise<Item> {
  const parent = item.parent && await find(item.parent.id);
  return parent ? await rootOf(parent) : item;
}

export async function isEven(depth: number, item: Item): Promise<boolean> {
  return depth === 0 ? await rootOf(item) === item : await isOdd(depth - 1, item);
}

async function isOdd(depth: number, item: Item): Promise<boolean> {
  return depth === 0 ? false : await isEven(depth - 1, item);
}
