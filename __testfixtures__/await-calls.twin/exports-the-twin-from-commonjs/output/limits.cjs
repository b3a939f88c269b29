const fs = require('fs');

async function readLimit(path) {
  return Number(await fs.promises.readFile(path, 'utf8'));
}

function readLimitSync(path) {
  return Number(fs.readFileSync(path, 'utf8'));
}

// Doubles it.
async function readDouble(path) {
  return await readLimit(path) * 2;
}

function readDoubleSync(path) {
  return readLimitSync(path) * 2;
}

exports.readTriple = async function (path) {
  return await readLimit(path) * 3;
};

exports.readTripleSync = function (path) {
  return readLimitSync(path) * 3;
};

exports.readDouble = readDouble;
exports.readDoubleSync = readDoubleSync;
exports.readLimit = readLimit;
exports.readLimitSync = readLimitSync;
