import { countSync } from '../../support/api.js';

export function size(): number {
  return countSync();
}
