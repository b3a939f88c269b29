// refused: escapes-as-value
const { readFileSync } = require('fs');

module.exports = { readFileSync };
