// refused: caller-blocked
const { loadSync } = require('../../support/legacy.cjs');

module.exports = {
  second(id) {
    return loadSync(id);
  },
};
