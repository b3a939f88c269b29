// refused: escapes-as-value
import { countSync } from './support/api.js';

export function total(): number {
  return count\u0053ync();
}
