const { loadSync, load } = require('./support/api.js');

async function isCheap(id) {
  return (await load(id)).price < 10;
}

function isCheapSync(id) {
  return loadSync(id).price < 10;
}

async function count(ids, accepts) {
  let found = 0;
  for (const id of ids) if (await accepts(id)) found += (await load(id)).price;
  return found;
}

function countSync(ids, accepts) {
  let found = 0;
  for (const id of ids) if (accepts(id)) found += loadSync(id).price;
  return found;
}

exports.Shelf = class {
  constructor(ids) {
    this.worth = countSync(ids, (id) => !isCheapSync(id));
  }
};

exports.worth = async function (ids) {
  return await count(ids, async (id) => !await isCheap(id));
};
