// refused: caller-blocked, for-each-shape
import { type Item, saveSync } from './support/api.js';

class Shelf {
  prefix = 'x';

  store(item: Item): void {
    saveSync({ ...item, id: this.prefix + item.id });
  }
}

export function storeAll(items: Item[], shelf: Shelf): void {
  items.forEach(shelf.store, shelf);
}
