import { type Item, isReady, load } from './support/api.js';

export async function pick(items: Item[]): Promise<Item | undefined> {
  elements: for (const item of items) {
    for (const tag of item.tags) {
      if (tag === 'sale') { if (item.price > 1) return item; continue elements; }
      if (tag === 'old') { if ((await load(item.id)).price > 1) return item; continue elements; }
    }
    switch (item.price) {
      case 0:
        return item;
      case 1:
        if (await isReady()) return item;
        continue;
      default:
    }
    try {
      if ((await load(item.id)).parent) return item;
      continue;
    } finally {
      console.log(item.id);
    }
  }
  return undefined;
}

export async function labels(items: Item[]): Promise<(string | undefined)[]> {
  const results: (string | undefined)[] = [];
  for (const item of items) {
    if (item.price === 0) { results.push(undefined); continue; }
    console.log(item.id);
    if (item.price > 10) {
      results.push((await load(item.id)).name);
      continue;
    }
    results.push('cheap');
  }
  return results;
}

export async function isComplete(items: Item[]): Promise<boolean> {
  for (const item of items) {
    if (item.price > 0) { if (!(await isReady())) return false; continue; }
    return false;
  }
  return true;
}
