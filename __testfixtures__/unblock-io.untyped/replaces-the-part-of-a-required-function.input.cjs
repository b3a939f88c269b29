const { realpathSync } = require('fs');
const find = require('fs').realpathSync;

exports.go = async (name) => [realpathSync.native(name), find.native(name)];
