import { type Store, load } from './support/api.js';

async function labelOf(this: { prefix: string }, id: string): Promise<string> {
  return this.prefix + (await load(id)).name;
}

export async function labels(store: Store): Promise<string[]> {
  const item = await store.get.call(store, 'a');
  return [await labelOf.call({ prefix: '#' }, item.id), await labelOf.apply({ prefix: '@' }, ['b'])];
}
