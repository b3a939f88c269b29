// order: concurrent
import { type Item, loadSync, saveSync } from './support/api.js';

export function saveAll(items: Item[]): void[] {
  return items.map((item) => saveSync(item));
}

export function names(ids: string[]): string[] {
  let count = 0;
  return ids.map((id) => {
    count++;
    console.log(count);
    return loadSync(id).name;
  });
}
