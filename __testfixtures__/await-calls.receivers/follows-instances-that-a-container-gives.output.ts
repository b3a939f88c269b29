import { asClass, asValue, createContainer } from 'awilix';
import { load } from './support/api.js';

interface Titles {
  titleOf(id: string): Promise<string>;
}

abstract class Labels {
  abstract labelOf(id: string): Promise<string>;
}

class DiskTitles {
  async titleOf(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

class DiskLabels {
  async labelOf(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

export class TitlePage {
  readonly #titles: Titles;
  readonly #labels: Labels;

  constructor({ titles, labels }: { titles: Titles; labels: Labels }) {
    this.#titles = titles;
    this.#labels = labels;
  }

  async show(id: string): Promise<string> {
    return `${await this.#titles.titleOf(id)} (${await this.#labels.labelOf(id)})`;
  }
}

export const container = createContainer().register({
  titles: asClass(DiskTitles),
  labels: asValue(new DiskLabels()),
  page: asClass(TitlePage),
});
