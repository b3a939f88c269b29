import { type Item, Store } from './support/api.js';

interface Readable {
  read(id: string): Item;
}

interface Described extends Readable {
  describe(id: string): string;
}

interface Priced extends Readable {
  read(id: string): Item & { price: number };
}

export class Shelf implements Described, Priced {
  read(id: string): Item {
    return new Store().getSync(id);
  }

  describe(id: string): string {
    return `item ${id}`;
  }
}

export const priceOf = (source: Priced): number => source.read('a').price;
