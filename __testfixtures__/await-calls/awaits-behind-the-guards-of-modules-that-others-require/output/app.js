const { check } = require('./check');
const { print } = require('./print');
const { serve } = require('./serve');

exports.all = async function all() {
  await check();
  await print('banner.txt');
  await serve();
};
