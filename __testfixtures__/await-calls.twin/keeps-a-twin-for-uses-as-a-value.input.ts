import { loadSync } from './support/api.js';

function priceOf(id: string): number {
  return loadSync(id).price;
}

function byPrice(a: string, b: string): number {
  return priceOf(a) - priceOf(b);
}

export class Shelf {
  readonly measures = [priceOf];
  readonly order: (a: string, b: string) => number = byPrice;

  sorted(ids: string[]): string[] {
    return ids.sort(byPrice);
  }

  total(ids: string[]): number {
    let sum = 0;
    for (const id of ids) sum += priceOf(id);
    return sum + byPrice('a', 'b');
  }
}
