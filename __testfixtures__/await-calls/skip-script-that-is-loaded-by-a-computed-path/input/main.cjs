const path = require('node:path');

exports.run = function run() {
  require(path.join(__dirname, 'setup'));
  return 'set up';
};
