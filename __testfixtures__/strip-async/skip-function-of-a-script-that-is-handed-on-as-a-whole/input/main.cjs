// refused: escapes-as-value
const prices = require('./prices.cjs');

for (const price of Object.values(prices)) price('abc').then(console.log);

(async () => {
	console.log(await prices.price('d'));
})();
