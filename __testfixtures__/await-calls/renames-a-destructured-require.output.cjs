const { load, save: store } = require('./support/legacy.cjs');

exports.rename = async (id, title) => {
  const row = await load(id);
  await store({ ...row, title });
};
