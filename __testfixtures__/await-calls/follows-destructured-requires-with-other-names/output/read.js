const { readFile } = require('fs/promises');

async function size(name) {
  return (await readFile(name)).length;
}

function nothing() {
  return 0;
}

module.exports = { size, nothing };
