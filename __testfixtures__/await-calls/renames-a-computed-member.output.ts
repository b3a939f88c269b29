import { Store } from './support/api.js';

export async function first(store: Store) {
  const item = await store['get']('a');
  return item;
}
