// warned: still-blocks
import { database } from './support/database.js';

export class Store {
  /**
   * @param {string} id
   * @param {number} [count]
   * @returns {number}
   */
  add(id, count = 1) {
    database.put(id, count)
    return this.countOf(id)
  }

  countOf(id) {
    return database.get(id)?.count ?? 0
  }
}

export function add(store) {
  return new Store().add('first')
}
