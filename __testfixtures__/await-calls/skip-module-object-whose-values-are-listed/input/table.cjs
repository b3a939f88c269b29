// refused: caller-blocked
const { loadSync } = require('../../support/legacy.cjs');

module.exports = {
  heading(id) {
    return loadSync(id).title;
  },
};
