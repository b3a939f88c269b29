// refused: escapes-as-value
module.exports = {
  shelf() { return require('./shelf.cjs'); },
};
