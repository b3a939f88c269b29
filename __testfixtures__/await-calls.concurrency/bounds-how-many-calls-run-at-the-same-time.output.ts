// order: concurrent
import { type Item, load } from './support/api.js';
import pMap from 'p-map';

export async function readAll(ids: string[]): Promise<Item[]> {
  return await pMap(ids, async (id) => await load(id), { concurrency: 4 });
}

export async function names(ids: string[]): Promise<string> {
  const items = await pMap(ids, load, { concurrency: 4 });
  const tags = (await pMap(ids, async (id, index) => {
    return index === 0 ? [] : (await load(id)).tags;
  }, { concurrency: 4 })).flat();
  return items.map(({ name }) => name).concat(tags).concat(await pMap(new Set(ids), async (id) => (await load(id)).name, { concurrency: 4 })).join();
}
