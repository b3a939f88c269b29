import { asClass, asValue, createContainer } from 'awilix';
import { loadSync } from './support/api.js';

interface Titles {
  titleOf(id: string): string;
}

abstract class Labels {
  abstract labelOf(id: string): string;
}

class DiskTitles {
  titleOf(id: string): string {
    return loadSync(id).name;
  }
}

class DiskLabels {
  labelOf(id: string): string {
    return loadSync(id).name;
  }
}

export class TitlePage {
  readonly #titles: Titles;
  readonly #labels: Labels;

  constructor({ titles, labels }: { titles: Titles; labels: Labels }) {
    this.#titles = titles;
    this.#labels = labels;
  }

  show(id: string): string {
    return `${this.#titles.titleOf(id)} (${this.#labels.labelOf(id)})`;
  }
}

export const container = createContainer().register({
  titles: asClass(DiskTitles),
  labels: asValue(new DiskLabels()),
  page: asClass(TitlePage),
});
