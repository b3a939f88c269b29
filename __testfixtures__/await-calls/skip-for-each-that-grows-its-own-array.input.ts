// refused: for-each-shape
import { type Item, saveSync } from './support/api.js';

export function saveTwice(queue: Item[]): void {
  queue.forEach((item) => {
    saveSync(item);
    queue.push(item);
  });
}
