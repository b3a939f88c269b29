import { count } from './support/api.js';

const Base = class {
  async readBase(): Promise<number> {
    return await count();
  }

  static async total(): Promise<number> {
    return await new this().readBase();
  }
};

class Twice extends Base {
  override async readBase(): Promise<number> {
    return await super.readBase() * 2;
  }

  static override async total(): Promise<number> {
    return await super.total() + 1;
  }
}

export async function all(): Promise<number> {
  return await Twice.total() + await Base.total();
}
