// refused: caller-blocked
const { loadSync } = require('../../support/legacy.cjs');

exports.spreadTitle = (id) => loadSync(id).title;
