// refused: synchronous-body
import { database } from './support/database.js';

export class Store {
  unitsOf(id) {
    return database.get(id)?.count ?? 0;
  }

  _both(id) {
    return this.unitsOf(id) + this.unitsOf('other');
  }
}

export class Later extends Store {
  async unitsOf(id) {
    return 2 * (await super.unitsOf(id));
  }
}
