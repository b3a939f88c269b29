'use strict';
const memoize = (fn) => (id) => fn(id);
const asyncMemoize = (fn) => async (id) => fn(id);
module.exports = { memoize, asyncMemoize };
