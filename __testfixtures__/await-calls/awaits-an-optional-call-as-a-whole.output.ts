import { type Item, Store } from './support/api.js';

export async function peek(store?: Store): Promise<Item | undefined> {
  const item = await store?.get('a');
  const other = await store?.find?.('b');
  return item ?? other;
}
