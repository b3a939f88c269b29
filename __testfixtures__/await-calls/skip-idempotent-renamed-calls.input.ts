// untouched: migrated already
import { type Item, Store, load } from './support/api.js';

export async function both(id: string, store?: Store): Promise<Item[]> {
  const name = (await store?.get(id))?.name ?? id;
  return await Promise.all([name, id].map(async (key) => await load(key)));
}
