const which = require('which');

exports.find = async function (name) {
	const found = await which(name);
	return found.trim();
};
