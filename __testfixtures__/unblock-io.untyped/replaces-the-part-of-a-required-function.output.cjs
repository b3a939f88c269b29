const { realpath } = require('fs/promises');

exports.go = async (name) => [await realpath(name), await realpath(name)];
