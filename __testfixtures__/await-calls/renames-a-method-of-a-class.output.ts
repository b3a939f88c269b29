import { Store } from './support/api.js';

export class Catalog {
  private readonly store = new Store();

  async title(id: string): Promise<string> {
    const item = await this.store.get(id);
    return item.name.toUpperCase();
  }
}
