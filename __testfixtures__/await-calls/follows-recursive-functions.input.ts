import { type Item, findSync } from './support/api.js';

export function rootOf(item: Item): Item {
  const parent = item.parent && findSync(item.parent.id);
  return parent ? rootOf(parent) : item;
}

export function isEven(depth: number, item: Item): boolean {
  return depth === 0 ? rootOf(item) === item : isOdd(depth - 1, item);
}

function isOdd(depth: number, item: Item): boolean {
  return depth === 0 ? false : isEven(depth - 1, item);
}
