import { find, list, load } from './support/api.js';

export async function names(ids: string[]): Promise<string[]> {
  return await Promise.all((await (async () => {
    const kept = [];
    for (const id of ids) {
      if (await find(id)) kept.push(id);
    }
    return kept;
  })())
    .map(async (id) => (await load(id)).name));
}

export async function isCheap(): Promise<boolean> {
  for (const item of (await Promise.all((await list()).map(async (item) => await load(item.id))))) {
    if (await find(item.name)) return true;
  }
  return false;
}
