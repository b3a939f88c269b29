// warned: still-blocks
'use strict';
const rows = new Map([['first', 1]]);

exports.find = async (id) => _findSync(id);

const _findSync = (id) => rows.get(id);

module.exports.all = async () => _allSync();

const _allSync = function () {
  return [...rows.keys()].map((id) => _findSync(id));
};

async function twice(id) {
  return _twiceSync(id);
}

function _twiceSync(id) {
  return 2 * _findSync(id);
}

exports.twice = twice;
