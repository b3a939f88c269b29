// refused: caller-blocked
const { loadSync } = require('../../support/legacy.cjs');

exports.passedTitle = (id) => loadSync(id).title;
