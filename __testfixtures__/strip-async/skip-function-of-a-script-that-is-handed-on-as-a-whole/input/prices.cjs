// untouched: the other script takes its functions by any name
async function price(sku) {
	return `<${sku}>`;
}

module.exports = { price };
