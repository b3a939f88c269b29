const fs = require('fs');

function readConfig(name) {
  return JSON.parse(fs.readFileSync(name, 'utf8'));
}

exports.keys = (name) => Object.keys(readConfig(name));

module.exports.readConfig = readConfig;
