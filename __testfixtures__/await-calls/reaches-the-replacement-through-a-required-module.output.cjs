const fs = require('fs');

async function head(path) {
  return (await fs.promises.readFile(path, 'utf8')).slice(0, 80);
}

module.exports.head = head;
