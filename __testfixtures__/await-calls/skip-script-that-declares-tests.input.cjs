// refused: top-level
const { test } = require('node:test');
const { loadSync } = require('./support/legacy.cjs');

const item = loadSync('expected');

test('has a name', () => {
  if (item.name === '') throw new Error('no name');
});
