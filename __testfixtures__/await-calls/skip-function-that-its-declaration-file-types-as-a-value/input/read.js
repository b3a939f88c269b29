// refused: caller-blocked
import { countSync } from '../../support/api.js';

export function level() {
  return countSync();
}
