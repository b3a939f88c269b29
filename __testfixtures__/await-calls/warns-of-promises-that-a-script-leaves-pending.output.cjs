// order: concurrent
// warned: left-pending
const { readFile } = require('node:fs/promises');

const later = require('node:fs/promises').readFile('later.txt', 'utf8');
void (async () => {
const text = await readFile('now.txt', 'utf8');
later.then((more) => console.log(text + more));
})();
