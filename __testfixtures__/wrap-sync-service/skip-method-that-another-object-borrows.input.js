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

export const borrowed = (id) => Store.prototype._both.call({ stockOf: () => 0 }, id);
