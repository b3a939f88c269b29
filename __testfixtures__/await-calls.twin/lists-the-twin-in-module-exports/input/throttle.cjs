const { readLimit, nameOf } = require('./limits.cjs');

class Throttle {
  constructor(path) {
    this.limit = readLimit(path);
    this.name = nameOf(path);
  }
}

function describe(path) {
  return `${nameOf(path)}: ${readLimit(path)}`;
}

module.exports = { Throttle, describe };
