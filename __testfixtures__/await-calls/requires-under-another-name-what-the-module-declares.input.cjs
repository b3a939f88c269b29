const { loadSync } = require('./support/api.js');

exports.nameOf = (id) => loadSync(id).name;

exports.load = load;

function load() {
  return 'nothing';
}
