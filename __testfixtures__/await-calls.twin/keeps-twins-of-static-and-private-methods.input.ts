import { Store } from './support/api.js';

const store = new Store();

export class Catalog {
  static readonly first = Catalog.title('first');
  readonly size: number;

  constructor(ids: string[]) {
    this.size = ids.filter((id) => this.#price(id) > 0).length;
  }

  static title(id: string): string {
    return store.getSync(id).name;
  }

  /**
   * The price of an item.
   */
  #price(id: string): number {
    return store.getSync(id).price;
  }

  line(id: string): string {
    return `${Catalog.title(id)}: ${this.#price(id)}`;
  }
}
