// order: concurrent
import { count, type Item, list, load } from './support/api.js';

export async function fastest(a: string, b: string): Promise<Item> {
  await Promise.allSettled([await load(a), await count()]);
  await Promise.any([await load(a), await load(b)]);
  return await Promise.race([await load(a), await load(b)]);
}

export async function settled(ids: string[]) {
  return Promise.allSettled(await Promise.all(ids.map(async (id) => await load(id))));
}

async function startAll(ids: string[]): Promise<Promise<Item>[]> {
  console.log(await count());
  return ids.map(async (id) => load(id));
}

export async function finishAll(ids: string[]): Promise<number> {
  await Promise.all(await startAll(ids));
  return (await Promise.all(await list())).length;
}
