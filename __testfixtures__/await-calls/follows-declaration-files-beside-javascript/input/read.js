import { countSync } from '../../support/api.js';

export function size() {
  return countSync();
}
