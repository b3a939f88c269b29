'use strict';
const { setTimeout } = require('node:timers/promises');

/** @param {number} ms */
async function sleep(ms) {
	await setTimeout(ms);
}

module.exports.beat = async () => {
	const times = [];
	for (const ms of [1, 2]) {
		await sleep(ms);
		times.push(ms);
	}
	return times;
};
