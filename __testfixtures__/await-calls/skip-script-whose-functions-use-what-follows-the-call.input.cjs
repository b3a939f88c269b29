// refused: top-level
const { readFileSync } = require('node:fs');

function report() {
  console.log(text.length);
}

const text = readFileSync('notes.txt', 'utf8');
report();
