'use strict';
const Store = require('./store.cjs');

exports.show = async (id) => {
  const store = await Store.open();
  return `${await store.find(id)} ${await new Store().find(id)}`;
};
