// warned: still-blocks
import { database } from './support/database.js';

export class Store {
  constructor(prefix) {
    this.prefix = prefix;
  }

  countOf(id, extra = 0) {
    return `${this.prefix}${database.get(id)?.count ?? 0}${extra}`;
  }
}

export class Doubled extends Store {
  countOf(id) {
    return `twice ${super.countOf(id, 2)}`;
  }

  plain(id) {
    const countOf = super.countOf;
    return countOf.call(this, id);
  }

  plainOf(other, id) {
    const { countOf } = Store.prototype;
    return countOf.call(other, id);
  }
}

export const show = () => new Doubled('a').plain('first') + new Doubled('b').plainOf({ prefix: 'c' }, 'first');
