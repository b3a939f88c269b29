// refused: unresolved-member
const books = require('./ledger');

exports.check = async () => {
	const ledger = new books.Ledger([]);
	return (await ledger.balanceOfRows()) === 0;
};
