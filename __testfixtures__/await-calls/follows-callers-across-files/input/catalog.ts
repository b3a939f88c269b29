import { type Item, loadSync } from '../../support/api.js';

export function readItem(id: string): Item {
  return loadSync(id);
}
