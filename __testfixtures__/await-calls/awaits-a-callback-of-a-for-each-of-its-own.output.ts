import { type Item, save } from './support/api.js';

class Bag {
  constructor(private readonly item: Item) {}

  async forEach(visit: (item: Item) => void | Promise<void>): Promise<void> {
    await visit(this.item);
  }
}

export async function empty(bag: Bag): Promise<void> {
  await bag.forEach(async (item) => await save(item));
}
