// refused: caller-blocked
const { loadSync } = require('../../support/legacy.cjs');

exports.listedTitle = (id) => loadSync(id).title;
