const tools = require('./index.cjs');

exports.show = async function (id) {
  return await tools.store.first(id);
};
