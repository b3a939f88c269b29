// order: concurrent
import { type Item, loadSync } from './support/api.js';

export function readAll(ids: string[]): Item[] {
  return ids.map((id) => loadSync(id));
}

export function prices(ids: string[]): number[] {
  const list = ids.map((id, index) => {
    const item = loadSync(id);
    return item.price * index;
  });
  return list;
}
