const { load } = require('./support/legacy.cjs');

exports.title = async (id) => (await load(id)).title;
