const fs = require('fs');

async function serve() {
  console.log(await fs.promises.readFile('banner.txt', 'utf8'));
}

void (async () => {
if (module.parent) {
  module.exports = { serve };
} else {
  const started = Date.now();
  await serve();
  console.log(Date.now() - started);
}
})();
