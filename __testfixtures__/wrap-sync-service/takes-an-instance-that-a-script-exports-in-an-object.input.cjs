// warned: still-blocks
const { database } = require('node:fs');

class Audit {
	entries() {
		return database.all();
	}
}

module.exports = { Audit, audit: new Audit() };
