const { load: loadAsync } = require('./support/api.js');

exports.nameOf = async (id) => (await loadAsync(id)).name;

exports.load = load;

function load() {
  return 'nothing';
}
