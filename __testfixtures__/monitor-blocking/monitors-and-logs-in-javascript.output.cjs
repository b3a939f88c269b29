const { readFileSync } = require('node:fs');
const { monitorBlocking, logSlowOperation } = require('asyncshift-runtime');

const read = monitorBlocking({ thresholdMs: 5 })(async function read(file) {
	return logSlowOperation('readFileSync', {}, readFileSync)(file);
});

exports.read = read;
