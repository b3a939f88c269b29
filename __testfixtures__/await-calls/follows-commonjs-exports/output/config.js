const fs = require('fs');

async function readConfig(name) {
  return JSON.parse(await fs.promises.readFile(name, 'utf8'));
}

exports.keys = async (name) => Object.keys(await readConfig(name));

module.exports.readConfig = readConfig;
