const { readLimit, readLimitSync, readDoubleSync: double } = require('./limits.cjs');
const limits = require('./limits.cjs');

class Throttle {
  constructor(path) {
    this.limit = readLimitSync(path);
    this.double = double(path);
    this.triple = limits.readTripleSync(path);
  }

  async allows(path, calls) {
    return calls < await readLimit(path) + await limits.readDouble(path) + await limits.readTriple(path);
  }
}

module.exports = { Throttle };
