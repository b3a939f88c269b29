import { type Item, Store } from './support/api.js';

interface Readable {
  read(id: string): Promise<Item>;
}

interface Described extends Readable {
  describe(id: string): string;
}

interface Priced extends Readable {
  read(id: string): Promise<Item & { price: number }>;
}

export class Shelf implements Described, Priced {
  async read(id: string): Promise<Item> {
    return await new Store().get(id);
  }

  describe(id: string): string {
    return `item ${id}`;
  }
}

export const priceOf = async (source: Priced): Promise<number> => (await source.read('a')).price;
