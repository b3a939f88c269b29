import { load } from './support/api.js';

export async function names(ids?: string[]): Promise<string> {
  return (await (async () => {
    if (ids == null) return undefined;
    const results = [];
    for (const id of ids) {
      results.push((await load(id)).name);
    }
    return results;
  })())?.join() ?? '';
}
