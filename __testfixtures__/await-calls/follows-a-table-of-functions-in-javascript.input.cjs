const { loadSync } = require('./support/legacy.cjs');

const printers = {
  title(id) {
    return loadSync(id).title;
  },
  id: (id) => id,
};

exports.print = (name, id) => printers[name](id);

exports.printAll = async (id) => {
  for (const name in printers) console.log(printers[name](id));
};
