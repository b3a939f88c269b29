// refused: escapes-as-value
import { type Item, loadSync } from './support/api.js';

function first(ids: readonly string[], read: (id: string) => Item): Item {
  return read(ids[0] ?? '');
}

export const firstItem = (ids: readonly string[]): Item => first(ids, loadSync);
