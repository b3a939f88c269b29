// refused: caller-blocked
import { countSync } from '../../support/api.js';

export function tally(): number {
  return countSync();
}
