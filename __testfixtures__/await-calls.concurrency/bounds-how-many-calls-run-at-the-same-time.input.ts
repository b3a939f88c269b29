// order: concurrent
import { type Item, loadSync } from './support/api.js';

export function readAll(ids: string[]): Item[] {
  return ids.map((id) => loadSync(id));
}

export function names(ids: string[]): string {
  const items = ids.map(loadSync);
  const tags = ids.flatMap((id, index) => {
    return index === 0 ? [] : loadSync(id).tags;
  });
  return items.map(({ name }) => name).concat(tags).concat(Array.from(new Set(ids), (id) => loadSync(id).name)).join();
}
