const { sync: whichSync } = require('which');

exports.find = async function (name) {
	const found = whichSync(name);
	return found.trim();
};
