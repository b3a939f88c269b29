module.exports = require('./required.cjs');
