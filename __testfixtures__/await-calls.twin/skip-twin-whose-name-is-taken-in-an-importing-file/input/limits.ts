// refused: caller-blocked
import { loadSync } from '../../support/api.js';

export function readLimit(): number {
  return loadSync('limit').price;
}
