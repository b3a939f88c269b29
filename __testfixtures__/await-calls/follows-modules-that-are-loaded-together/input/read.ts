import { countSync } from '../../support/api.js';

export function number(): number {
  return countSync();
}
