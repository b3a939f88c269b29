import { type Item, find, load } from './support/api.js';

export async function firstSale(ids: string[]): Promise<string | undefined> {
  for (const id of ids) {
    if ((await load(id)).tags.includes('sale')) return id;
  }
  return undefined;
}

export async function positions(ids: string[]) {
  let first = -1;
  for (const [index, id] of ids.entries()) {
    if (await find(id)) {
      first = index;
      break;
    }
  }
  let known: string | undefined;
  for (const id of ids) {
    if (await find(id)) {
      known = id;
      break;
    }
  }
  let last = -1;
  for (const [index, id] of [...ids.entries()].reverse()) {
    if (index > 0 && await find(id)) {
      last = index;
      break;
    }
  }
  return { first, known, last };
}

export async function newest(items: Item[]): Promise<Item | undefined> {
  for (const item of [...items].reverse()) {
    const { id, parent } = item;
    if (parent === undefined) continue;
    if (await find(id)) return item;
  }
  return undefined;
}
