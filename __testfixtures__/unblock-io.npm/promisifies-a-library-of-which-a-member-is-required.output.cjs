const rimraf = require('rimraf');
const { promisify } = require('node:util');

const rimrafAsync = promisify(rimraf);

exports.clean = async function (path) {
	await rimrafAsync(path);
};
