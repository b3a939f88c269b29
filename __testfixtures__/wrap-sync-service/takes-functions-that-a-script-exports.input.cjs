// warned: still-blocks
'use strict';
const rows = new Map([['first', 1]]);

exports.find = (id) => rows.get(id);

module.exports.all = function () {
  return [...rows.keys()].map((id) => exports.find(id));
};

function twice(id) {
  return 2 * module.exports.find(id);
}

exports.twice = twice;
