// untouched: nothing calls a seed
class Limits {
  static load(id) {
    return new Limits(id.length);
  }

  constructor(most) {
    this.most = most;
  }
}

module.exports = Limits;
