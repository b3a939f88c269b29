module.exports = {
  get store() { return require('./store.cjs'); },
};
