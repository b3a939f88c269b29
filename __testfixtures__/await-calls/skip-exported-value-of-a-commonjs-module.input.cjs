// refused: top-level
const { loadSync } = require('./support/legacy.cjs');

module.exports = { title: loadSync('title').title };
