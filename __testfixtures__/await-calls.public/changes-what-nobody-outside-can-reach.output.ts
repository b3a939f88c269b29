import { load } from './support/api.js';

async function titleOf(id: string): Promise<string> {
  return (await load(id)).toUpperCase();
}

export class Shelf {
  async #read(): Promise<string> {
    return await titleOf('read');
  }

  private async write(): Promise<string> {
    return await titleOf('write');
  }

  async show(): Promise<string> {
    return await this.#read() + await this.write();
  }
}

export async function later(): Promise<number> {
  return Promise.resolve((await titleOf('later')).length);
}
