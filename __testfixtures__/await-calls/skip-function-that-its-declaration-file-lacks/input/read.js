// refused: caller-blocked, inferred-from-value
import { countSync } from '../../support/api.js';

export function pressure() {
  return countSync();
}
