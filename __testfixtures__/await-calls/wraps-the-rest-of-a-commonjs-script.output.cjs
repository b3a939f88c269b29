const { readFile } = require('node:fs/promises');

async function version(path) {
  return JSON.parse(await readFile(path, 'utf8')).version;
}

const [, , path] = process.argv;
void (async () => {
const found = await version(path);
console.log(found);
})();
