const { existsSync } = require('fs');

async function read(file) {
	const { readFileSync } = require('fs');
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function size(file) {
	const { readFileSync, statSync: stat } = require('fs');
	return stat(file).size + readFileSync(file).length;
}

async function head(file) {
	const { existsSync, readFileSync } = require('fs');
	return existsSync(file) ? readFileSync(file, 'utf8').slice(0, 10) : '';
}

async function text(file) {
	const { readFile } = require('fs/promises');
	return readFile(file, 'utf8');
}

module.exports = { read, size, head, text };
