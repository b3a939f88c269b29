const { existsSync } = require('fs');
const { readFile } = require('fs/promises');

exports.readOptional = async function readOptional(path) {
  return existsSync(path) ? await readFile(path, 'utf8') : null;
};
