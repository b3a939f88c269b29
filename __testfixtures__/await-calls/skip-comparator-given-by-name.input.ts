// refused: comparator, caller-blocked
import { loadSync } from './support/api.js';

function byPrice(a: string, b: string): number {
  return loadSync(a).price - loadSync(b).price;
}

export const sorted = (ids: string[]): string[] => ids.toSorted(byPrice);
