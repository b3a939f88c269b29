const { sync } = require('rimraf');

exports.clean = async function (path) {
	sync(path);
};
