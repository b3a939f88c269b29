const { readLimit, readDouble: double } = require('./limits.cjs');
const limits = require('./limits.cjs');

class Throttle {
  constructor(path) {
    this.limit = readLimit(path);
    this.double = double(path);
    this.triple = limits.readTriple(path);
  }

  allows(path, calls) {
    return calls < readLimit(path) + limits.readDouble(path) + limits.readTriple(path);
  }
}

module.exports = { Throttle };
