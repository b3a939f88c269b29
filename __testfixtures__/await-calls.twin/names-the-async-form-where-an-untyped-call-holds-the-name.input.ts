import { loadSync } from './support/api.js';

export class Shelf {
  shelfPrice(id: string): number {
    return loadSync(id).price;
  }
}

export function total(shelf: Shelf): number {
  return shelf.shelfPrice('a') + shelf.shelfPrice('b');
}

export function print(shelf: any): void {
  console.log(shelf.shelfPrice('a'));
}
