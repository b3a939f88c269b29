const { readFileSync } = require('node:fs');

function readTitle(path) {
  return readFileSync(path, 'utf8').trim();
}

const print = () => console.log(readTitle('title'));

module.exports = { title: readTitle('title'), print };
