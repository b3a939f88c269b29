const { readFile } = require('node:fs/promises')

var legacy = 10

async function report() {
  console.log((await readFile('notes.txt', 'utf8')).length + legacy)
}

void (async () => {
await report()
})();
