// warned: still-blocks
'use strict';
const { memoize } = require('./memo.cjs');
const find = memoize((id) => id.length);
module.exports = { find, twice: memoize((id) => 2 * find(id)) };
