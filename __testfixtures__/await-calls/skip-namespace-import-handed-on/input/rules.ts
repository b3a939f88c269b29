// refused: caller-blocked
import { loadSync } from '../../support/api.js';

export function hasPrice(id: string): boolean {
  return loadSync(id).price > 0;
}
