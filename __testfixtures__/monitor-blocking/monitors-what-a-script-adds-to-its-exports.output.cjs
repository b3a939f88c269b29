const { monitorBlocking } = require('asyncshift-runtime');
async function once(count) {
	return count;
}

module.exports = { once };
module.exports.twice = monitorBlocking({ thresholdMs: 5, name: 'twice' })(async (count) => count * 2);
