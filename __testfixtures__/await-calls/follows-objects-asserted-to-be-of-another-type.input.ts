import { loadSync } from './support/api.js';

interface Titles {
  titleIn(id: string): string;
}

export class Catalogue {
  titleOf(id: string): string {
    return this.#nameOf(id);
  }

  titleIn(id: string): string {
    return this.#nameOf(id);
  }

  #nameOf(id: string): string {
    return loadSync(id).name;
  }
}

const titles = new Catalogue() as unknown as Titles;
export const length = (id: string): number => titles.titleIn(id).length;

export function probe(catalogue: Catalogue): string {
  return (catalogue as unknown as { titleOf(id: string): string }).titleOf('probe').trim();
}
