const { access } = require('fs/promises');

async function read(file) {
	const { readFile } = require('fs/promises');
	return await access(file).then(() => true, () => false) ? readFile(file, 'utf8') : '';
}

async function size(file) {
	const { readFile, stat } = require('fs/promises');
	return (await stat(file)).size + (await readFile(file)).length;
}

async function head(file) {
	const { access, readFile } = require('fs/promises');
	return await access(file).then(() => true, () => false) ? (await readFile(file, 'utf8')).slice(0, 10) : '';
}

async function text(file) {
	const { readFile } = require('fs/promises');
	return readFile(file, 'utf8');
}

module.exports = { read, size, head, text };
