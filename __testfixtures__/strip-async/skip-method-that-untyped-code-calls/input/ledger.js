// untouched: it is only called on an untyped value
class Ledger {
	constructor(rows) {
		this.rows = rows;
	}

	async balanceOfRows() {
		return this.rows.length;
	}
}

Object.assign(exports, { Ledger });
