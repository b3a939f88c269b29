const { trim, repeat } = require('./support/texts.worker.cjs');
const shoutWorker = require('./support/shout.worker.cjs');
const { first, last } = require('./support/parts.worker.cjs');

exports.tidy = async function tidy(text) {
	const trimmed = trim(text);
	return shoutWorker(await repeat({ text: trimmed, times: 2 }));
};

exports.ends = async (text) => [
	first(text),
	last(text),
];
