// refused: escapes-as-value, caller-blocked
import { type Item, loadSync } from './support/api.js';

type Reader = (id: string) => Item;

function readItem(id: string): Item {
  return loadSync(id);
}

export function readers(): Reader[] {
  return [readItem];
}

export const nameOf = (id: string): string => readItem(id).name;
