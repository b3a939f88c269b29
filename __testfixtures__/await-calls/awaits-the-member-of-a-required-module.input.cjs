const { loadSync } = require('./support/legacy.cjs');

exports.title = (id) => loadSync(id).title;
