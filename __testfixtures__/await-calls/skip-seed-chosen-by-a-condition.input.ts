// refused: escapes-as-value
import { countSync } from './support/api.js';

export function choose(isOpen: boolean): number {
  const read = isOpen ? countSync : () => 0;
  return read();
}
