// order: concurrent
import { count, type Item, load } from './support/api.js';

export async function nameOf(id: string): Promise<string> {
  const item = await load(id);
  return item.name + (await load(id)).name + (await Promise.resolve(load(id))).name;
}

export async function fastest(a: string, b: string): Promise<Item> {
  await Promise.allSettled([load(a), count()]);
  await Promise.any([load(a), load(b)]);
  return await Promise.race([load(a), load(b)]);
}
