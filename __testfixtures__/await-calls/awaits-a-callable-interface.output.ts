import { type Item, load } from './support/api.js';

interface Read<T> {
  (id: string): T | Promise<T>;
}

async function first<T>(ids: readonly string[], read: Read<T>): Promise<T | undefined> {
  const [id] = ids;
  return id === undefined ? undefined : await read(id);
}

export const firstItem = async (ids: readonly string[]): Promise<Item | undefined> => await first(ids, async (id) => await load(id));
export const firstLength = async (ids: readonly string[]): Promise<number> => await first(ids, (id) => id.length) ?? 0;
