// order: concurrent
import { type Item, load } from './support/api.js';

export async function readAll(ids: string[]): Promise<Item[]> {
  return await Promise.all(ids.map(async (id) => await load(id)));
}

export async function prices(ids: string[]): Promise<number[]> {
  const list = await Promise.all(ids.map(async (id, index) => {
    const item = await load(id);
    return item.price * index;
  }));
  return list;
}
