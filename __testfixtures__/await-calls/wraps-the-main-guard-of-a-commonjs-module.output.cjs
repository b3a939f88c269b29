const { readFile } = require('node:fs/promises');

async function main() {
  console.log(await readFile('banner.txt', 'utf8'));
}

module.exports = { usage: 'banner' };

void (async () => {
if (require.main === module) {
  await main();
}
})();
