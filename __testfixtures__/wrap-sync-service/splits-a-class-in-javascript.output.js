// warned: still-blocks
import { database } from './support/database.js';

export class Store {
  /**
   * @param {string} id
   * @param {number} [count]
   * @returns {Promise<number>}
   */
  async add(id, count) {
    return this._addSync(id, count);
  }

  _addSync(id, count = 1) {
    database.put(id, count)
    return this._countOfSync(id)
  }

  async countOf(id) {
    return this._countOfSync(id);
  }

  _countOfSync(id) {
    return database.get(id)?.count ?? 0
  }
}

export async function add(store) {
  return await new Store().add('first')
}
