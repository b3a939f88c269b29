// refused: caller-blocked, callback-not-awaited
import { type Item, save, saveSync } from './support/api.js';

function each(items: readonly Item[], visit: (item: Item) => void): void {
  for (const item of items) visit(item);
}

export const store = (items: readonly Item[]): void => each(items, (item) => saveSync(item));

export function storeSoon(items: readonly Item[]): void {
  each(items, async (item) => {
    await save(item);
  });
}
