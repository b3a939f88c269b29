// order: concurrent
import { type Item, findSync, loadSync, saveSync } from './support/api.js';

function isCheap(id: string, index: number): boolean {
  return index > 0 && loadSync(id).price < 10;
}

export class Shelf {
  prefix = 'x';

  private load(id: string): Item {
    return loadSync(this.prefix + id);
  }

  all(ids: string[]): Item[] {
    return ids.map(this.load, this);
  }
}

export function check(ids: string[], items?: Item[]): string[] {
  const first = ids.findIndex(findSync);
  items?.forEach(saveSync);
  if (ids.every(isCheap)) return [];
  return ids.slice(first).filter(isCheap);
}
