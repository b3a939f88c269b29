import { type Item, load } from './support/api.js';

class Shelf {
  constructor(private readonly items: Item[]) {}

  async find(test: (item: Item) => boolean | Promise<boolean>): Promise<Item | undefined> {
    const [first] = this.items;
    return first !== undefined && await test(first) ? first : undefined;
  }
}

export const search = async (shelf: Shelf): Promise<Item | undefined> => await shelf.find(async (item) => (await load(item.id)).price > 1);
