// refused: caller-blocked, comparator
import { loadSync } from './support/api.js';

function sortBy(ids: string[], rank: (id: string) => number): string[] {
  return ids.sort((a, b) => rank(a) - rank(b));
}

export const byPrice = (ids: string[]): string[] => sortBy(ids, (id) => loadSync(id).price);
