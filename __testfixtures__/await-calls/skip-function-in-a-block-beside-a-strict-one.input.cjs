// refused: not-built
const { readFileSync } = require('node:fs');

function strict() {
  'use strict';
  return process.argv.length;
}

if (strict() > 2) {
  function readArgument() {
    return readFileSync(process.argv[2], 'utf8');
  }
}
readArgument();
