const { readLimit, readLimitSync, nameOf, nameOfSync } = require('./limits.cjs');

class Throttle {
  constructor(path) {
    this.limit = readLimitSync(path);
    this.name = nameOfSync(path);
  }
}

async function describe(path) {
  return `${await nameOf(path)}: ${await readLimit(path)}`;
}

module.exports = { Throttle, describe };
