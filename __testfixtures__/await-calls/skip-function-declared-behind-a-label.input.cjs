// refused: caller-blocked, not-built
const { readFileSync } = require('node:fs');

again: function readArgument() {
  return readFileSync(process.argv[2], 'utf8');
}
readArgument();
