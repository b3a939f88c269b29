const { loadSync } = require('../../support/api');

class Settings {
  static load(id) {
    return new Settings(loadSync(id).name);
  }

  constructor(text) {
    this.text = text;
  }
}

module.exports = Settings;
