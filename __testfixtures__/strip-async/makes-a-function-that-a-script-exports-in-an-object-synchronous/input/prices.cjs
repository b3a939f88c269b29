async function price(sku) {
	return `<${sku}>`;
}

async function total(skus) {
	let sum = '';
	for (const sku of skus) sum += await price(sku);
	return sum;
}

module.exports = { total, sum: total };
