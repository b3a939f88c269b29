import { type Item, loadSync, saveSync } from './support/api.js';

export class Shelf {
  prefix = 'x';

  saveAll(items: Item[]): void {
    items.forEach(function (this: Shelf, item) {
      saveSync({ ...item, id: this.prefix + item.id });
    }, this);
    const shelf = this;
    items.forEach(function each(this: Shelf, item) {
      saveSync({ ...item, id: this.prefix + item.id });
    }, shelf);
  }

  has(ids: string[]): boolean {
    return ids.some((id) => loadSync(this.prefix + id), this);
  }
}
