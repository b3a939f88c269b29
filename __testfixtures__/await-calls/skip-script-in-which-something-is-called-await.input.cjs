// refused: caller-blocked, not-built, top-level
const { readFileSync } = require('node:fs');

function size() {
  var await = 2;
  return readFileSync('notes.txt', 'utf8').length * await;
}

var await = readFileSync('notes.txt', 'utf8');
console.log(size());
