const fs = require('fs');

exports = module.exports = {};

exports.size = async (name) => (await fs.promises.readFile(name)).length;
