const { readFileSync } = require('node:fs');

function version(path) {
  return JSON.parse(readFileSync(path, 'utf8')).version;
}

const [, , path] = process.argv;
const found = version(path);
console.log(found);
