// order: concurrent
import { type Item, load } from './support/api.js';

export async function catalogue(ids: string[]): Promise<Set<Item>> {
  const copy = [...await Promise.all(ids.map(async (id) => await load(id)))];
  for (const item of await Promise.all(ids.map(async (id) => await load(id)))) copy.push(item);
  return new Set(copy.concat(await Promise.all(ids.map(async (id) => await load(id)))));
}
