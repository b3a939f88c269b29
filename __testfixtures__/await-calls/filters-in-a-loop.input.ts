import { type Item, findSync, loadSync } from './support/api.js';

export function known(ids: string[]): number {
  const found = ids.filter((id) => findSync(id));
  return found.length;
}

export function roots(items: Item[]): Item[] {
  return items.filter(({ id }, index) => index === 0 || loadSync(id).parent === undefined);
}

export const cheap = (ids: readonly string[]): string[] =>
  ids.filter((id) => {
    const item = loadSync(id);
    return item.price < 10;
  });

export function later(ids: string[]): () => string[] {
  const found = ids.filter((id) => findSync(id));
  return () => found;
}
