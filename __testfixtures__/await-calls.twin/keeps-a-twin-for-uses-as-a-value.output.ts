import { loadSync, load } from './support/api.js';

async function priceOf(id: string): Promise<number> {
  return (await load(id)).price;
}

function priceOfSync(id: string): number {
  return loadSync(id).price;
}

async function byPrice(a: string, b: string): Promise<number> {
  return await priceOf(a) - await priceOf(b);
}

function byPriceSync(a: string, b: string): number {
  return priceOfSync(a) - priceOfSync(b);
}

export class Shelf {
  readonly measures = [priceOfSync];
  readonly order: (a: string, b: string) => number | Promise<number> = byPrice;

  sorted(ids: string[]): string[] {
    return ids.sort(byPriceSync);
  }

  async total(ids: string[]): Promise<number> {
    let sum = 0;
    for (const id of ids) sum += await priceOf(id);
    return sum + await byPrice('a', 'b');
  }
}
