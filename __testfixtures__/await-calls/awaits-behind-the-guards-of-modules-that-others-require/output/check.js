const fs = require('fs');

async function check() {
  console.log(await fs.promises.readFile('rules.txt', 'utf8'));
}

void (async () => {
require.main === module && process.argv.length > 2 && await check();
})();

exports.check = check;
