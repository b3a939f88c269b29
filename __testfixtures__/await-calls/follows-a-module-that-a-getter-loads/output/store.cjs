const { load } = require('../../support/legacy.cjs');

module.exports = {
  async first(id) {
    return await load(id);
  },
};
