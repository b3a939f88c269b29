const tools = require('./index.cjs');

exports.show = function (id) {
  return tools.store.first(id);
};
