// warned: worker-left
'use strict';

const { greet } = require('./greet.cjs');

module.exports.greetAll = async (names) => {
	const greetings = [];
	for (const name of names) greetings.push(await greet(`${name}`));
	return greetings;
};
