import { type Item, isReadySync, loadSync } from './support/api.js';

export function pick(items: Item[]): Item | undefined {
  return items.find((item) => {
    for (const tag of item.tags) {
      if (tag === 'sale') return item.price > 1;
      if (tag === 'old') return loadSync(item.id).price > 1;
    }
    switch (item.price) {
      case 0:
        return true;
      case 1:
        return isReadySync();
      default:
    }
    try {
      return loadSync(item.id).parent;
    } finally {
      console.log(item.id);
    }
  });
}

export function labels(items: Item[]): (string | undefined)[] {
  return items.map((item) => {
    if (item.price === 0) return;
    console.log(item.id);
    if (item.price > 10) {
      return loadSync(item.id).name;
    }
    return 'cheap';
  });
}

export function isComplete(items: Item[]): boolean {
  return items.every((item) => {
    if (item.price > 0) return isReadySync();
  });
}
