import { loadSync } from './support/api.js';

function readShelf(id: string) {
  return { items: [loadSync(id)] };
}

export type Shelf = ReturnType<typeof readShelf>;
export type Shelves = Array<ReturnType<typeof readShelf>>;

export const isEmpty = (shelf: Shelf): boolean => shelf.items.length === 0;
