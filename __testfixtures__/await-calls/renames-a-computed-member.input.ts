import { Store } from './support/api.js';

export function first(store: Store) {
  const item = store['getSync']('a');
  return item;
}
