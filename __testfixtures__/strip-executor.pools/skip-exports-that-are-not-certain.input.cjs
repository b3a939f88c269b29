// refused: executor-shape
const { join } = require('node:path');
const { Piscina } = require('piscina');

const open = new Piscina({ filename: join(__dirname, 'support/open.worker.cjs') });
const shouting = new Piscina({ filename: join(__dirname, 'support/shout.worker.cjs') });
const texts = new Piscina({ filename: join(__dirname, 'support/texts.worker.cjs') });
const words = new Piscina({ filename: join(__dirname, 'support/words.worker.ts') });

exports.all = async function all(text) {
	await open.run(text, { name: 'own' });
	// The file is one function, which has no such name.
	await shouting.run(text, { name: 'shout' });
	// The file is an object, and no function.
	await texts.run(text);
	// `require` does not load an ES module everywhere.
	return await words.run(text, { name: 'countWords' });
};
