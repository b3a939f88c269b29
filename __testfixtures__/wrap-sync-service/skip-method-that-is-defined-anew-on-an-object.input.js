// refused: synchronous-body
import { database } from './support/database.js';

export class Store {
  stockOf(id) {
    return database.get(id)?.count ?? 0;
  }

  _both(id) {
    return this.stockOf(id) + this.stockOf('other');
  }
}

export function emptied(names) {
  const store = new Store();
  for (const name of names) Object.defineProperty(store, name, { value: () => 0 });
  return store;
}
