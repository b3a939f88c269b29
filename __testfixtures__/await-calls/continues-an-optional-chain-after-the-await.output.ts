import { Store } from './support/api.js';

export async function label(store?: Store): Promise<string> {
  const name = (await store?.get('a'))?.name;
  const length = (await store?.get('a'))?.tags.length ?? 0;
  const price = (await store?.find('b'))?.price.toFixed(2);
  return `${name} ${length} ${price}`;
}
