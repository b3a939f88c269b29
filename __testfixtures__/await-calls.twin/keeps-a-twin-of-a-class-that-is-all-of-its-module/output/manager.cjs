const Settings = require('./settings.cjs');

class Manager {
  constructor(id) {
    this.text = Settings.loadSync(id).text;
  }
}

async function textOf(id) {
  return (await Settings.load(id)).text;
}

exports.Manager = Manager;
exports.textOf = textOf;
