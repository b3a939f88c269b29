// refused: caller-blocked, synchronous-body
import { database } from './support/database.js';

export class Store {
  extra = 1;

  constructor() {
    this.countOf = this.countOf.bind(this);
  }

  countOf(id) {
    return (database.get(id)?.count ?? 0) + this.extra;
  }

  get counts() {
    return ['first', 'second'].map(this.countOf);
  }
}
