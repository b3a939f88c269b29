const fs = require('fs');

function head(path) {
  return fs.readFileSync(path, 'utf8').slice(0, 80);
}

module.exports.head = head;
