const { load } = require('./support/legacy.cjs');

const printers = {
  async title(id) {
    return (await load(id)).title;
  },
  id: (id) => id,
};

exports.print = async (name, id) => await printers[name](id);

exports.printAll = async (id) => {
  for (const name in printers) console.log(await printers[name](id));
};
