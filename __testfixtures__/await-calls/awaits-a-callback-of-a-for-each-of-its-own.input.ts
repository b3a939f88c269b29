import { type Item, saveSync } from './support/api.js';

class Bag {
  constructor(private readonly item: Item) {}

  forEach(visit: (item: Item) => void): void {
    visit(this.item);
  }
}

export function empty(bag: Bag): void {
  bag.forEach((item) => saveSync(item));
}
