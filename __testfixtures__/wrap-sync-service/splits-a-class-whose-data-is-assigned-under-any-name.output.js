// warned: still-blocks
import { database } from './support/database.js';

export class Store {
  constructor(counts) {
    for (const id of Object.keys(counts)) this[id] = 1;
  }

  async bothOf(id) {
    return this._bothOfSync(id);
  }

  _bothOfSync(id) {
    return this._stockOfSync(id) + this._stockOfSync('other');
  }

  async stockOf(id) {
    return this._stockOfSync(id);
  }

  _stockOfSync(id) {
    return database.get(id)?.count ?? 0;
  }
}

export const report = async (id) => await new Store({ a: 1 }).bothOf(id);
