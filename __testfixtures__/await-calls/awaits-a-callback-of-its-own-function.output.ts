import { load } from './support/api.js';

async function each(ids: readonly string[], visit: (id: string) => void): Promise<void> {
  for (const id of ids) await visit(id);
}

export async function names(ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await each(ids, async (id) => {
    found.push((await load(id)).name);
  });
  return found;
}

export async function count(ids: readonly string[]): Promise<number> {
  let total = 0;
  await each(ids, () => total++);
  return total;
}
