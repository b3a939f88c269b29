// refused: comparator
import { loadSync } from './support/api.js';

export function byPrice(ids: string[]): string[] {
  return [...ids].sort((a, b) => loadSync(a).price - loadSync(b).price);
}
