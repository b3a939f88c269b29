// refused: caller-blocked, top-level
'use strict';
const { readFileSync } = require('node:fs');

class Texts {
	read() {
		return readFileSync('texts.json', 'utf8');
	}
}

const text = new Texts().read();

module.exports = { Texts, text };
