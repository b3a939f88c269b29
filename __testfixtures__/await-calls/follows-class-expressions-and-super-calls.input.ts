import { countSync } from './support/api.js';

const Base = class {
  readBase(): number {
    return countSync();
  }

  static total(): number {
    return new this().readBase();
  }
};

class Twice extends Base {
  override readBase(): number {
    return super.readBase() * 2;
  }

  static override total(): number {
    return super.total() + 1;
  }
}

export function all(): number {
  return Twice.total() + Base.total();
}
