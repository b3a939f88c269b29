const fs = require('fs');

function readLimit(path) {
  return Number(fs.readFileSync(path, 'utf8'));
}

// Doubles it.
function readDouble(path) {
  return readLimit(path) * 2;
}

exports.readTriple = function (path) {
  return readLimit(path) * 3;
};

exports.readDouble = readDouble;
exports.readLimit = readLimit;
