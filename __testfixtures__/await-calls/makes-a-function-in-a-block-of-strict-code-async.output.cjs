'use strict';
const { readFile } = require('node:fs/promises');

void (async () => {
if (process.argv.length > 2) {
  async function readArgument() {
    return await readFile(process.argv[2], 'utf8');
  }
  console.log(await readArgument());
}
})();
