const { readFile } = require('node:fs/promises');

async function main() {
	console.log(await readFile('notes.txt', 'utf8'), typeof readFile);
}

main();

module.exports = { main };
