import { saveSync, type Item } from './support/api.js';

const ignore = (): void => {};

function each(items: readonly Item[], visit: (item: Item) => void): void {
  items.forEach((item) => visit(item));
}

function eachUnder(items: readonly Item[], price: number, onItem?: (item: Item) => void): number {
  const cheap = items.filter((item) => item.price < price);
  const visit = onItem ?? ignore;
  each(cheap, visit);
  return cheap.length;
}

export const keep = (items: readonly Item[]): number => eachUnder(items, 10, (item) => saveSync(item));
export const countCheap = (items: readonly Item[]): number => eachUnder(items, 10);
