function price(sku) {
	return `<${sku}>`;
}

function total(skus) {
	let sum = '';
	for (const sku of skus) sum += price(sku);
	return sum;
}

module.exports = { total, sum: total };
