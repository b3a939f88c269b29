import { countSync } from './support/api.js';

export class Vault {
  #readVault(): number {
    return countSync();
  }

  static #total(): number {
    return countSync();
  }

  open(): number {
    return this.#readVault() + Vault.#total();
  }
}
