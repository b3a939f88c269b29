import { Store } from './support/api.js';

const store = new Store();

export class Catalog {
  static readonly first = Catalog.titleSync('first');
  readonly size: number;

  constructor(ids: string[]) {
    this.size = ids.filter((id) => this.#priceSync(id) > 0).length;
  }

  static async title(id: string): Promise<string> {
    return (await store.get(id)).name;
  }

  static titleSync(id: string): string {
    return store.getSync(id).name;
  }

  /**
   * The price of an item.
   */
  async #price(id: string): Promise<number> {
    return (await store.get(id)).price;
  }

  /**
   * The price of an item.
   */
  #priceSync(id: string): number {
    return store.getSync(id).price;
  }

  async line(id: string): Promise<string> {
    return `${await Catalog.title(id)}: ${await this.#price(id)}`;
  }
}
