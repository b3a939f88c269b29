const { loadSync } = require('./support/legacy.cjs');

/** @param {...string} ids */
function* titles(...ids) {
  for (const id of ids) yield loadSync(id).title;
}

for (const line of titles('a', 'b')) {
  console.log(line);
}
