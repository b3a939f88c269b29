const { setTimeout: wait } = require('node:timers/promises');

async function rest(time) {
	await wait(time);
}

function half(time) {
	return time / 2;
}

module.exports = { rest, half };
