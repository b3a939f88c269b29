// order: concurrent
import { type Item, find, load, save } from './support/api.js';

async function isCheap(id: string, index: number): Promise<boolean> {
  return index > 0 && (await load(id)).price < 10;
}

export class Shelf {
  prefix = 'x';

  private async load(id: string): Promise<Item> {
    return await load(this.prefix + id);
  }

  async all(ids: string[]): Promise<Item[]> {
    return await Promise.all(ids.map(this.load, this));
  }
}

export async function check(ids: string[], items?: Item[]): Promise<string[]> {
  let first = -1;
  for (const [index, id] of ids.entries()) {
    if (await find(id)) {
      first = index;
      break;
    }
  }
  for (const item of items ?? []) await save(item);
  if (await (async () => {
    for (const [index, id] of ids.entries()) {
      if (!(await isCheap(id, index))) return false;
    }
    return true;
  })()) return [];
  const kept: string[] = [];
  for (const [index, item] of ids.slice(first).entries()) {
    if (await isCheap(item, index)) kept.push(item);
  }
  return kept;
}
