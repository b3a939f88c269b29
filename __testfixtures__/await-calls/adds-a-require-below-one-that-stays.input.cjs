const { existsSync, readFileSync } = require('fs');

exports.readOptional = function readOptional(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};
