// order: concurrent
import { type Item, load } from './support/api.js';

const isCheap = (id: string): boolean => id !== '';

export async function search(ids: string[]) {
  const cheap = [];
  for (const id of ids) {
    if ((await load(id)).price < 10) cheap.push(id);
  }
  const some = await (async () => {
    for (const id of ids) {
      if ((await load(id)).price === 0) return true;
    }
    return false;
  })() && ids.every(isCheap);
  const found = await (async () => {
    for (const id of ids) {
      if ((await load(id)).name === 'x') return id;
    }
    return undefined;
  })() ?? await (async () => {
    for (const [index, id] of ids.entries()) {
      if ((await load(id)).name === 'y') return index;
    }
    return -1;
  })();
  return { cheap, some, found, tags: (await Promise.all(ids.map(async (id) => (await load(id)).tags))).flat() };
}

export const total = async (ids: string[]): Promise<number> => {
  let sum = 0;
  for (const id of ids) {
    sum = sum + (await load(id)).price;
  }
  return sum;
};

export type Found = Item;
