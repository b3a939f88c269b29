// warned: still-blocks
import { database } from './support/database.js';

export class Store {
  constructor() {
    this.countOf = this.countOf.bind(this);
    this.parts = { isKnown: this._isKnownSync.bind(this) };
  }

  async countOf(id) {
    return Store.prototype._countOfSync(id);
  }

  _countOfSync(id) {
    return database.get(id)?.count ?? 0;
  }

  async isKnown(id) {
    return this._isKnownSync(id);
  }

  _isKnownSync(id) {
    return this._countOfSync(id) > 0;
  }
}

export async function show(id) {
  const { countOf } = new Store();
  console.log(await countOf(id), await new Store().isKnown(id));
}
