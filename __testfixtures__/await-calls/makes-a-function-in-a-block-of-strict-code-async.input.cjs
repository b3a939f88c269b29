'use strict';
const { readFileSync } = require('node:fs');

if (process.argv.length > 2) {
  function readArgument() {
    return readFileSync(process.argv[2], 'utf8');
  }
  console.log(readArgument());
}
