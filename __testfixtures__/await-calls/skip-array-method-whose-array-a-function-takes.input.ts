// refused: array-callback, caller-blocked
import { type Item, loadSync } from './support/api.js';

function isOnly(item: Item, _: number, items: Item[]): boolean {
  return items.length === 1 && loadSync(item.id).price > 0;
}

export const only = (item: Item): Item | undefined => [item].find(isOnly);
