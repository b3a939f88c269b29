// refused: caller-blocked
const { loadSync } = require('../../support/api');
const Limits = require('./limits.cjs');

class Settings {
  static load(id) {
    return new Settings(loadSync(id).name);
  }

  constructor(text) {
    this.text = text;
  }
}

if (process.env['LIMITED']) module.exports = Limits;
else module.exports = Settings;
