// order: concurrent
import { load, save } from './support/api.js';

export async function tags(ids: string[]): Promise<string[]> {
  return (await Promise.all(ids.map(async (id) => (await load(id)).tags))).flat();
}

export async function saved(ids: string[]): Promise<string[]> {
  const names = await (async () => {
    const results = [];
    for (const id of ids) {
      if (id === '') { results.push([]); continue; }
      const item = await load(id);
      await save(item);
      results.push(item.name);
    }
    return results.flat();
  })();
  return names.concat((await Promise.all(ids.map(async (id) => (await load(id)).tags))).flat().slice(1));
}
