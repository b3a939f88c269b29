// refused: for-each-shape
import { type Item, saveSync } from './support/api.js';

export function saveQuietly(items: Item[]): void {
  items.forEach(/* oldest first */ (item) => {
    saveSync(item);
  });
}
