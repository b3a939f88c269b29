import { type Item, load } from './support/api.js';

export async function readAll(ids: string[]): Promise<Item[]> {
  const results: Item[] = [];
  for (const id of ids) {
    results.push(await load(id));
  }
  return results;
}

const one = async (id: string): Promise<Item> => await load(id);

export async function names(ids: string[]): Promise<string[]> {
  const items = [];
  for (const id of ids) {
    items.push(await one(id));
  }
  const tags: string[] = await (async () => {
    const results = [];
    for (const id of ids) {
      results.push((await load(id)).tags);
    }
    return results.flat();
  })();
  return items.map(({ name }) => name).concat(tags);
}
