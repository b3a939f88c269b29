// warned: still-blocks
'use strict';
const { asyncMemoize } = require('./memo.cjs');
const find = asyncMemoize(async (id) => id.length);
module.exports = { find, twice: asyncMemoize(async (id) => 2 * await find(id)) };
