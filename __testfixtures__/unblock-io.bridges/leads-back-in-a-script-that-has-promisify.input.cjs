const deasync = require('deasync');
const { promisify } = require('util');

const load = promisify((name, done) => done(null, name));
const readName = deasync((id, done) => setImmediate(done, null, `name ${id}`));

module.exports.greet = async (id) => {
	const first = await load('first');
	return `${first} ${readName(id).toUpperCase()}`;
};
