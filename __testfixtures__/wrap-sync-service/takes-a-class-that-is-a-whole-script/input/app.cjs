'use strict';
const Store = require('./store.cjs');

exports.show = (id) => {
  const store = Store.open();
  return `${store.find(id)} ${new Store().find(id)}`;
};
