const { check } = require('./check');
const { print } = require('./print');
const { serve } = require('./serve');

exports.all = function all() {
  check();
  print('banner.txt');
  serve();
};
