// warned: still-blocks
'use strict';
const rows = new Map([['first', 1]]);

const find = (id) => rows.get(id);

module.exports = {
  find,
  twice: (id) => 2 * find(id),
  thrice(id) {
    return 3 * find(id);
  },
};
