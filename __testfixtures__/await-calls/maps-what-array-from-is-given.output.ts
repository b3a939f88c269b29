// order: concurrent
import { type Item, load, save } from './support/api.js';

export const read = async (ids: Set<string>): Promise<Item[]> => await Promise.all(Array.from(ids, async (id) => await load(id)));

export async function fill(count: number): Promise<void[]> {
  const results: void[] = [];
  for (const index of Array.from({ length: count }).keys()) {
    results.push(await save(await load(String(index))));
  }
  return results;
}

export async function fillAll(ids: Iterable<string>): Promise<number> {
  return (await (async () => {
    const results = [];
    for (const id of ids) {
      results.push(await save(await load(id)));
    }
    return results;
  })()).length;
}
