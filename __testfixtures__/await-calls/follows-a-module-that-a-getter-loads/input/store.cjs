const { loadSync } = require('../../support/legacy.cjs');

module.exports = {
  first(id) {
    return loadSync(id);
  },
};
