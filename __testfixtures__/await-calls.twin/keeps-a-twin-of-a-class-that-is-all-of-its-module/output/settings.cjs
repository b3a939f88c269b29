const { loadSync, load } = require('../../support/api');

class Settings {
  static async load(id) {
    return new Settings((await load(id)).name);
  }

  static loadSync(id) {
    return new Settings(loadSync(id).name);
  }

  constructor(text) {
    this.text = text;
  }
}

module.exports = Settings;
