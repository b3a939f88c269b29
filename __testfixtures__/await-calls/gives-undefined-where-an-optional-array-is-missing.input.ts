import { type Item, findSync, saveSync } from './support/api.js';

export function isKnown(ids?: string[]): boolean | undefined {
  return ids?.some((id) => findSync(id));
}

export function saveAll(order: { items?: Item[] }): number {
  const saved = order.items?.map((item) => saveSync(item)) ?? [];
  return saved.length;
}
