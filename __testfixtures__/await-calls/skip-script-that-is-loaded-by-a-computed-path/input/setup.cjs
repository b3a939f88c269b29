// refused: top-level
const { loadSync } = require('../../support/legacy.cjs');

const item = loadSync('setup');
console.log(item.name);
