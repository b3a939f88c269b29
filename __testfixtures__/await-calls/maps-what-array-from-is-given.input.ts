// order: concurrent
import { type Item, loadSync, saveSync } from './support/api.js';

export const read = (ids: Set<string>): Item[] => Array.from(ids, (id) => loadSync(id));

export function fill(count: number): void[] {
  return Array.from({ length: count }, (_, index) => saveSync(loadSync(String(index))));
}

export function fillAll(ids: Iterable<string>): number {
  return Array.from(ids, (id) => saveSync(loadSync(id))).length;
}
