import { type Item, find, save } from './support/api.js';

export async function isKnown(ids?: string[]): Promise<boolean | undefined> {
  if (ids == null) return undefined;
  for (const id of ids) {
    if (await find(id)) return true;
  }
  return false;
}

export async function saveAll(order: { items?: Item[] }): Promise<number> {
  const saved = await (async () => {
    if (order.items == null) return undefined;
    const results = [];
    for (const item of order.items) {
      results.push(await save(item));
    }
    return results;
  })() ?? [];
  return saved.length;
}
