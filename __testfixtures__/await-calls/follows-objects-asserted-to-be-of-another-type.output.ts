import { load } from './support/api.js';

interface Titles {
  titleIn(id: string): Promise<string>;
}

export class Catalogue {
  async titleOf(id: string): Promise<string> {
    return await this.#nameOf(id);
  }

  async titleIn(id: string): Promise<string> {
    return await this.#nameOf(id);
  }

  async #nameOf(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

const titles = new Catalogue() as unknown as Titles;
export const length = async (id: string): Promise<number> => (await titles.titleIn(id)).length;

export async function probe(catalogue: Catalogue): Promise<string> {
  return (await (catalogue as unknown as { titleOf(id: string): Promise<string> }).titleOf('probe')).trim();
}
