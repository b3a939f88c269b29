// refused: caller-blocked, constructor
const Settings = require('./settings.cjs');

class Manager {
  constructor(id) {
    this.text = Settings.load(id).text;
  }
}

function textOf(id) {
  return Settings.load(id).text;
}

exports.Manager = Manager;
exports.textOf = textOf;
