const fs = require('fs');

exports = module.exports = {};

exports.size = (name) => fs.readFileSync(name).length;
