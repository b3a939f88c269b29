// order: concurrent
import { type Item, loadSync } from './support/api.js';

const isCheap = (id: string): boolean => id !== '';

export function search(ids: string[]) {
  const cheap = ids.filter((id) => loadSync(id).price < 10);
  const some = ids.some((id) => loadSync(id).price === 0) && ids.every(isCheap);
  const found = ids.find((id) => loadSync(id).name === 'x') ?? ids.findIndex((id) => loadSync(id).name === 'y');
  return { cheap, some, found, tags: ids.flatMap((id) => loadSync(id).tags) };
}

export const total = (ids: string[]): number => ids.reduce((sum, id) => sum + loadSync(id).price, 0);

export type Found = Item;
