// warned: still-blocks
'use strict';
const rows = new Map([['first', 1]]);

const find = async (id) => _findSync(id);

const _findSync = (id) => rows.get(id);

const _twiceSync = (id) => 2 * _findSync(id);

function _thriceSync(id) {
  return 3 * _findSync(id);
}

module.exports = {
  find,
  twice: async (id) => _twiceSync(id),
  async thrice(id) {
    return _thriceSync(id);
  },
};
