// order: concurrent
import { type Item, load, save } from './support/api.js';

export async function saveAll(items: Item[]): Promise<void[]> {
  return await Promise.all(items.map(async (item) => await save(item)));
}

export async function names(ids: string[]): Promise<string[]> {
  let count = 0;
  return await Promise.all(ids.map(async (id) => {
    count++;
    console.log(count);
    return (await load(id)).name;
  }));
}
