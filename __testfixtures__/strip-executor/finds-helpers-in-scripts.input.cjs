const inThread = require('./support/whole.cjs');

const upper = (text) => text.toUpperCase();

exports.shout = async (text) => {
	return await inThread(upper, text);
};
