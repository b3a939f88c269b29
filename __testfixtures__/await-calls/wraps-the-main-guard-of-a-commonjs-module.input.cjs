const { readFileSync } = require('node:fs');

function main() {
  console.log(readFileSync('banner.txt', 'utf8'));
}

module.exports = { usage: 'banner' };

if (require.main === module) {
  main();
}
