const { promisify } = require('util');

const load = promisify((name, done) => done(null, name));
const readName = promisify((id, done) => setImmediate(done, null, `name ${id}`));

module.exports.greet = async (id) => {
	const first = await load('first');
	return `${first} ${(await readName(id)).toUpperCase()}`;
};
