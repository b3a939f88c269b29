const { readFileSync } = require('node:fs');

function readLimit(path) {
  return Number(readFileSync(path, 'utf8'));
}

const readName = (path) => {
  return readFileSync(path, 'utf8');
};

module.exports = {
  readLimit,
  nameOf: readName,
};
