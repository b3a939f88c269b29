const { setTimeout: wait } = require('node:timers/promises');
const { monitorBlocking } = require('asyncshift-runtime');

module.exports = monitorBlocking({ thresholdMs: 5 })(async function (time) {
	await wait(time);
});
