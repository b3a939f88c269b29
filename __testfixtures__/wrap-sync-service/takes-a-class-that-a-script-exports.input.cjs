// warned: split-step, still-blocks
'use strict';
const fs = require('node:fs');

class Counter {
  static open(path) {
    return new Counter(path);
  }

  constructor(path) {
    this.path = path;
  }

  read() {
    return Number(fs.readFileSync(this.path, 'utf8'));
  }

  store(count) {
    fs.writeFileSync(this.path, `${count}`);
  }

  add(count) {
    this.store(this.read() + count);
    return this;
  }
}

function addOne(path) {
  return new Counter(path).add(1);
}

module.exports = { Counter, addOne };
