const { readFileSync } = require('node:fs');

async function read(file) {
	return readFileSync(file);
}

exports.read = read;
