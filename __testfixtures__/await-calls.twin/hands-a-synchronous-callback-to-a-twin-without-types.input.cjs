const { loadSync } = require('./support/api.js');

function isCheap(id) {
  return loadSync(id).price < 10;
}

function count(ids, accepts) {
  let found = 0;
  for (const id of ids) if (accepts(id)) found += loadSync(id).price;
  return found;
}

exports.Shelf = class {
  constructor(ids) {
    this.worth = count(ids, (id) => !isCheap(id));
  }
};

exports.worth = function (ids) {
  return count(ids, (id) => !isCheap(id));
};
