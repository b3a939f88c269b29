const { loadSync, saveSync: store } = require('./support/legacy.cjs');

exports.rename = (id, title) => {
  const row = loadSync(id);
  store({ ...row, title });
};
