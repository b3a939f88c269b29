import { type Item, loadSync } from './support/api.js';

class Shelf {
  constructor(private readonly items: Item[]) {}

  find(test: (item: Item) => boolean): Item | undefined {
    const [first] = this.items;
    return first !== undefined && test(first) ? first : undefined;
  }
}

export const search = (shelf: Shelf): Item | undefined => shelf.find((item) => loadSync(item.id).price > 1);
