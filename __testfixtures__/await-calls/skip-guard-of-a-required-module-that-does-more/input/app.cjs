// refused: caller-blocked
const { print } = require('./print.cjs');

exports.all = function all() {
  print();
};
