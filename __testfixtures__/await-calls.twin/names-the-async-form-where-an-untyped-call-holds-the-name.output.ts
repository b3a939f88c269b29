import { loadSync, load } from './support/api.js';

export class Shelf {
  async shelfPriceAsync(id: string): Promise<number> {
    return (await load(id)).price;
  }

  shelfPrice(id: string): number {
    return loadSync(id).price;
  }
}

export async function total(shelf: Shelf): Promise<number> {
  return await shelf.shelfPriceAsync('a') + await shelf.shelfPriceAsync('b');
}

export function print(shelf: any): void {
  console.log(shelf.shelfPrice('a'));
}
