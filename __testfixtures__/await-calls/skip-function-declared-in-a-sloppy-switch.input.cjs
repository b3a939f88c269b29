// refused: not-built
const { readFileSync } = require('node:fs');

switch (process.argv.length) {
  case 3:
    function readArgument() {
      return readFileSync(process.argv[2], 'utf8');
    }
}
readArgument();
