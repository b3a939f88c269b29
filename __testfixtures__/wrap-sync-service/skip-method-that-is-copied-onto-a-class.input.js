// refused: synchronous-body
import { database } from './support/database.js';

export class Store {
  partsOf(id) {
    return database.get(id)?.count ?? 0;
  }

  _both(id) {
    return this.partsOf(id) + this.partsOf('other');
  }
}

const extra = {
  partsOf() {
    return 1;
  },
};

Object.assign(Store.prototype, extra);
