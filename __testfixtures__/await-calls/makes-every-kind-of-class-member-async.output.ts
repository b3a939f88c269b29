import { type Item, load } from './support/api.js';

export class Reader {
  private static last?: string;

  public static async create(): Promise<Reader> {
    Reader.last = (await load('reader')).name;
    return new Reader();
  }

  readonly read = async (id: string): Promise<Item> => await load(id);

  async #cached(id: string): Promise<Item> {
    return await load(id);
  }

  protected async either(id: string): Promise<Item> {
    return Reader.last ? await this.#cached(id) : await this.read(id);
  }
}
