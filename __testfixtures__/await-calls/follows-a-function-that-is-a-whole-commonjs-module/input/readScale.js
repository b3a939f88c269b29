const fs = require('fs');

function readScale(name) {
  return fs.readFileSync(name, 'utf8');
}

module.exports = readScale;
module.exports.scaleUnit = () => 'cm';
