// warned: still-blocks
'use strict';
const rows = new Map([['first', 1]]);

class Store {
  async find(id) {
    return this._findSync(id);
  }

  _findSync(id) {
    return rows.get(id);
  }

  static async open() {
    return this._openSync();
  }

  static _openSync() {
    return new Store();
  }
}

module.exports = Store;
