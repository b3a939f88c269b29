import { Store } from './support/api.js';

export class Catalog {
  private readonly store = new Store();

  title(id: string): string {
    const item = this.store.getSync(id);
    return item.name.toUpperCase();
  }
}
