import { type Item, Store } from './support/api.js';

export function peek(store?: Store): Item | undefined {
  const item = store?.getSync('a');
  const other = store?.findSync?.('b');
  return item ?? other;
}
