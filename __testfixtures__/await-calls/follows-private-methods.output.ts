import { count } from './support/api.js';

export class Vault {
  async #readVault(): Promise<number> {
    return await count();
  }

  static async #total(): Promise<number> {
    return await count();
  }

  async open(): Promise<number> {
    return await this.#readVault() + await Vault.#total();
  }
}
