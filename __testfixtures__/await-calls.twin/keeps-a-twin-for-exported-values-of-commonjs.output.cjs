const { readFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');

async function readTitle(path) {
  return (await readFile(path, 'utf8')).trim();
}

function readTitleSync(path) {
  return readFileSync(path, 'utf8').trim();
}

const print = async () => console.log(await readTitle('title'));

module.exports = { title: readTitleSync('title'), print };
