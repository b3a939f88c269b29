const { setTimeout: wait } = require('node:timers/promises');
const { monitorBlocking } = require('asyncshift-runtime');

const rest = monitorBlocking({ thresholdMs: 5 })(async function rest(time) {
	await wait(time);
});

function half(time) {
	return time / 2;
}

module.exports = { rest, half };
