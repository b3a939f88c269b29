import { type Store, loadSync } from './support/api.js';

function labelOf(this: { prefix: string }, id: string): string {
  return this.prefix + loadSync(id).name;
}

export function labels(store: Store): string[] {
  const item = store.getSync.call(store, 'a');
  return [labelOf.call({ prefix: '#' }, item.id), labelOf.apply({ prefix: '@' }, ['b'])];
}
