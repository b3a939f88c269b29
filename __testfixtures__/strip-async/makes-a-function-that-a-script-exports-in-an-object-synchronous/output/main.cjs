const { sum } = require('./prices.cjs');
const prices = require('./prices.cjs');

(async () => {
	console.log(sum(['a', 'bc']) + prices.total(['d']));
})();
