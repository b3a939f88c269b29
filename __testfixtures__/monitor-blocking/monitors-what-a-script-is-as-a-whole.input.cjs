const { setTimeout: wait } = require('node:timers/promises');

module.exports = async function (time) {
	await wait(time);
};
