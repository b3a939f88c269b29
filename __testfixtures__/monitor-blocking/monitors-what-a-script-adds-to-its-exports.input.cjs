async function once(count) {
	return count;
}

module.exports = { once };
module.exports.twice = async (count) => count * 2;
