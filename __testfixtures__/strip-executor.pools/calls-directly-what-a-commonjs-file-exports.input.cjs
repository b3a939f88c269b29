const { join } = require('node:path');
const Piscina = require('piscina');

const texts = new Piscina({ filename: join(__dirname, 'support/texts.worker.cjs') });
const shouting = new Piscina({ filename: join(__dirname, 'support/shout.worker.cjs') });
const parts = new Piscina({ filename: join(__dirname, 'support/parts.worker.cjs') });

exports.tidy = async function tidy(text) {
	const trimmed = await texts.run(text, { name: 'trim' });
	return await shouting.run(await texts.run({ text: trimmed, times: 2 }, { name: 'repeat' }));
};

exports.ends = async (text) => [
	await parts.run(text, { name: 'first' }),
	await parts.run(text, { name: 'last' }),
];
