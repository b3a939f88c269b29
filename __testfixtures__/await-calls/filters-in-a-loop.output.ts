import { type Item, find, load } from './support/api.js';

export async function known(ids: string[]): Promise<number> {
  const found = [];
  for (const id of ids) {
    if (await find(id)) found.push(id);
  }
  return found.length;
}

export async function roots(items: Item[]): Promise<Item[]> {
  const kept: Item[] = [];
  for (const [index, item] of items.entries()) {
    const { id } = item;
    if (index === 0 || (await load(id)).parent === undefined) kept.push(item);
  }
  return kept;
}

export const cheap = async (ids: readonly string[]): Promise<string[]> => {
  const kept: string[] = [];
  for (const id of ids) {
    const item = await load(id);
    if (item.price < 10) kept.push(id);
  }
  return kept;
};

export async function later(ids: string[]): Promise<() => string[]> {
  const found = await (async () => {
    const kept = [];
    for (const id of ids) {
      if (await find(id)) kept.push(id);
    }
    return kept;
  })();
  return () => found;
}
