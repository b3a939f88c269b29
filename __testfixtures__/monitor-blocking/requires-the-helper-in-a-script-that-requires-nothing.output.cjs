const { monitorBlocking } = require('asyncshift-runtime');
exports.read = monitorBlocking({ thresholdMs: 5 })(async function read(file) {
	return file;
});
