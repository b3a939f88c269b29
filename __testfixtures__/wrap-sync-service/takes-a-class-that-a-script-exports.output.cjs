// warned: split-step, still-blocks
'use strict';
const fs = require('node:fs');

class Counter {
  static async open(path) {
    return this._openSync(path);
  }

  static _openSync(path) {
    return new Counter(path);
  }

  constructor(path) {
    this.path = path;
  }

  async read() {
    return Number(await fs.promises.readFile(this.path, 'utf8'));
  }

  async store(count) {
    await fs.promises.writeFile(this.path, `${count}`);
  }

  async add(count) {
    await this.store(await this.read() + count);
    return this;
  }
}

async function addOne(path) {
  return await new Counter(path).add(1);
}

module.exports = { Counter, addOne };
