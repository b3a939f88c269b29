// warned: worker-left
'use strict';

const { createSyncFn } = require('synckit');

const greet = createSyncFn(require.resolve('./worker.cjs'));

module.exports.greetAll = (names) => {
	const greetings = [];
	for (const name of names) greetings.push(greet(`${name}`));
	return greetings;
};
