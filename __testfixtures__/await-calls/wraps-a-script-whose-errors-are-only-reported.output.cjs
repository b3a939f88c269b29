const { readFile } = require('node:fs/promises');

process.on('uncaughtException', (error) => console.log('failed', error.message));

void (async () => {
console.log(await readFile('notes.txt', 'utf8'));
})();
