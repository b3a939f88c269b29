const { sum } = require('./prices.cjs');
const prices = require('./prices.cjs');

(async () => {
	console.log((await sum(['a', 'bc'])) + (await prices.total(['d'])));
})();
