const { readFile } = require('node:fs/promises');
const { readFileSync } = require('node:fs');

async function main() {
	console.log(readFileSync('notes.txt', 'utf8'), typeof readFile);
}

main();

module.exports = { main };
