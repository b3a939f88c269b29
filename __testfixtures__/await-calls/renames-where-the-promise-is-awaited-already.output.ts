// order: concurrent
import { type Item, load } from './support/api.js';

export async function nameOf(id: string): Promise<string> {
  const item = await load(id);
  return item.name + (await load(id)).name + (await Promise.resolve(load(id))).name;
}

export async function both(a: string, b: string): Promise<Item[]> {
  const [first, second] = await Promise.all([load(a), load(b)]);
  return [first, second];
}
