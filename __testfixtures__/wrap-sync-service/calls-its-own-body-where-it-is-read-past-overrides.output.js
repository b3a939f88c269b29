// warned: still-blocks
import { database } from './support/database.js';

export class Store {
  constructor(prefix) {
    this.prefix = prefix;
  }

  async countOf(id, extra) {
    return Store.prototype._countOfSync.call(this, id, extra);
  }

  _countOfSync(id, extra = 0) {
    return `${this.prefix}${database.get(id)?.count ?? 0}${extra}`;
  }
}

export class Doubled extends Store {
  async countOf(id) {
    return Doubled.prototype._countOfSync.call(this, id);
  }

  _countOfSync(id) {
    return `twice ${super._countOfSync(id, 2)}`;
  }

  async plain(id) {
    const countOf = super.countOf;
    return await countOf.call(this, id);
  }

  async plainOf(other, id) {
    const { countOf } = Store.prototype;
    return await countOf.call(other, id);
  }
}

export const show = async () => await new Doubled('a').plain('first') + await new Doubled('b').plainOf({ prefix: 'c' }, 'first');
