import { Store } from './support/api.js';

export function label(store?: Store): string {
  const name = store?.getSync('a').name;
  const length = store?.getSync('a').tags.length ?? 0;
  const price = store?.findSync('b')?.price.toFixed(2);
  return `${name} ${length} ${price}`;
}
