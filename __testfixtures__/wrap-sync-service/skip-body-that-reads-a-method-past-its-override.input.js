// refused: synchronous-body
import { database } from './support/database.js';

export class Store {
  countOf(id) {
    return database.get(id)?.count ?? 0;
  }
}

export class Doubled extends Store {
  countOf(id) {
    const countOf = super.countOf;
    return 2 * countOf.call(this, id);
  }
}
