// warned: still-blocks
const { database } = require('node:fs');

class Audit {
	async entries() {
		return this._entriesSync();
	}

	_entriesSync() {
		return database.all();
	}
}

module.exports = { Audit, audit: new Audit() };
