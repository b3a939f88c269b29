const { readFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');

async function readLimit(path) {
  return Number(await readFile(path, 'utf8'));
}

function readLimitSync(path) {
  return Number(readFileSync(path, 'utf8'));
}

const readName = async (path) => {
  return await readFile(path, 'utf8');
};

const readNameSync = (path) => {
  return readFileSync(path, 'utf8');
};

module.exports = {
  readLimit,
  readLimitSync,
  nameOf: readName,
  nameOfSync: readNameSync,
};
