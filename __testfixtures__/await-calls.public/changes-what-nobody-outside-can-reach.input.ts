import { loadSync } from './support/api.js';

function titleOf(id: string): string {
  return loadSync(id).toUpperCase();
}

export class Shelf {
  #read(): string {
    return titleOf('read');
  }

  private write(): string {
    return titleOf('write');
  }

  async show(): Promise<string> {
    return this.#read() + this.write();
  }
}

export function later(): Promise<number> {
  return Promise.resolve(titleOf('later').length);
}
