const { load } = require('./support/legacy.cjs');

/** @param {...string} ids */
async function* titles(...ids) {
  for (const id of ids) yield (await load(id)).title;
}

void (async () => {
for await (const line of titles('a', 'b')) {
  console.log(line);
}
})();
