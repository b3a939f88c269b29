// refused: caller-blocked, top-level
const { loadSync } = require('../../support/legacy.cjs');

function print() {
  console.log(loadSync('page').name);
}

module.exports = { print };

if (require.main === module) print();
console.log('loaded');
