import { type Item, load, save } from './support/api.js';

export class Shelf {
  prefix = 'x';

  async saveAll(items: Item[]): Promise<void> {
    for (const item of items) {
      await save({ ...item, id: this.prefix + item.id });
    }
    const shelf = this;
    for (const item of items) {
      await save({ ...item, id: shelf.prefix + item.id });
    }
  }

  async has(ids: string[]): Promise<boolean> {
    for (const id of ids) {
      if (await load(this.prefix + id)) return true;
    }
    return false;
  }
}
