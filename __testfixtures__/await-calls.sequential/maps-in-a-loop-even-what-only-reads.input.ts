import { type Item, loadSync } from './support/api.js';

export function readAll(ids: string[]): Item[] {
  return ids.map((id) => loadSync(id));
}

const one = (id: string): Item => loadSync(id);

export function names(ids: string[]): string[] {
  const items = ids.map(one);
  const tags: string[] = ids.flatMap((id) => loadSync(id).tags);
  return items.map(({ name }) => name).concat(tags);
}
