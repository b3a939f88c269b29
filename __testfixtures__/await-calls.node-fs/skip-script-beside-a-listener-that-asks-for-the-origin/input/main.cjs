// refused: top-level
const { readFileSync } = require('node:fs');
require('./listen.cjs');

console.log(readFileSync('notes.txt', 'utf8'));
