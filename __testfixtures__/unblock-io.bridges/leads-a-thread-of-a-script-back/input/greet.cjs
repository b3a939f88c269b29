'use strict';

/**
 * @param {string} name
 * @returns {Promise<string>}
 */
async function greet(name) {
	await null;
	if (name === '') throw new RangeError('nobody is there');
	return `Hello ${name}`;
}

module.exports = { greet };
