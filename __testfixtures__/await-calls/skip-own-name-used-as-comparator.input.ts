// refused: caller-blocked, comparator
import { loadSync } from './support/api.js';

export function order(ids: string[]): number {
  return (function compare(left: string, right: string): number {
    ids.sort(compare);
    return loadSync(left).price - loadSync(right).price;
  })('a', 'b');
}
