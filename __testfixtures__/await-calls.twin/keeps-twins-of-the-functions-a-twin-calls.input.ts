import { loadSync } from './support/api.js';

function readItem(id: string) {
  return loadSync(id);
}

function priceOf(id: string): number {
  return readItem(id).price;
}

export class Offer {
  readonly price: number;

  constructor(id: string) {
    this.price = priceOf(id);
  }
}

export function total(a: string, b: string): number {
  return priceOf(a) + readItem(b).price;
}
