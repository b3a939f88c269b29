import { load } from './support/api.js';

async function readShelf(id: string) {
  return { items: [await load(id)] };
}

export type Shelf = Awaited<ReturnType<typeof readShelf>>;
export type Shelves = Array<Awaited<ReturnType<typeof readShelf>>>;

export const isEmpty = (shelf: Shelf): boolean => shelf.items.length === 0;
