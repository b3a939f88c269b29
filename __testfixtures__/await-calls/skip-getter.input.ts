// refused: accessor
import { Store } from './support/api.js';

export class Shelf {
  private readonly store = new Store();

  get label(): string {
    return this.store.getSync('shelf').name;
  }
}
