import { type Item, findSync, loadSync } from './support/api.js';

export function firstSale(ids: string[]): string | undefined {
  return ids.find((id) => loadSync(id).tags.includes('sale'));
}

export function positions(ids: string[]) {
  const first = ids.findIndex((id) => findSync(id));
  const known: string | undefined = ids.find((id) => findSync(id));
  const last = ids.findLastIndex((id, index) => index > 0 && findSync(id));
  return { first, known, last };
}

export function newest(items: Item[]): Item | undefined {
  return items.findLast(({ id, parent }) => {
    if (parent === undefined) return;
    return findSync(id);
  });
}
