// refused: synchronous-body
import { database } from './support/database.js';

export class Store {
  cratesOf(id) {
    return database.get(id)?.count ?? 0;
  }

  _both(id) {
    return this.cratesOf(id) + this.cratesOf('other');
  }
}

export class Fixed extends Store {
  constructor() {
    super();
    this.cratesOf = () => 1;
  }
}
