const fs = require('fs');

async function print(name) {
  console.log(await fs.promises.readFile(name, 'utf8'));
}

module.exports = { print };

void (async () => {
if (require.main === module) await print(process.argv[2]);
})();
