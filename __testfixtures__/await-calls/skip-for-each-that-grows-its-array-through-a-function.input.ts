// refused: for-each-shape, array-callback
import { type Item, findSync, saveSync } from './support/api.js';

const queue: Item[] = [];

function enqueue(item: Item): void {
  queue.push(item);
}

export function drain(): void {
  queue.forEach((item) => {
    if (item.parent) enqueue(item.parent);
    saveSync(item);
  });
}

function dropLast(list: string[]): void {
  list.pop();
}

export function search(ids: string[]): string | undefined {
  return ids.find((id) => {
    dropLast(ids);
    return findSync(id);
  });
}
