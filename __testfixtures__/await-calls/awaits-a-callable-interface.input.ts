import { type Item, loadSync } from './support/api.js';

interface Read<T> {
  (id: string): T;
}

function first<T>(ids: readonly string[], read: Read<T>): T | undefined {
  const [id] = ids;
  return id === undefined ? undefined : read(id);
}

export const firstItem = (ids: readonly string[]): Item | undefined => first(ids, (id) => loadSync(id));
export const firstLength = (ids: readonly string[]): number => first(ids, (id) => id.length) ?? 0;
