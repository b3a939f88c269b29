// refused: caller-blocked
const { loadSync } = require('../../support/legacy.cjs');

exports.requiredTitle = (id) => loadSync(id).title;
