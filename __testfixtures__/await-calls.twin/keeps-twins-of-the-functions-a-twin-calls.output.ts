import { loadSync, load } from './support/api.js';

async function readItem(id: string) {
  return await load(id);
}

function readItemSync(id: string) {
  return loadSync(id);
}

async function priceOf(id: string): Promise<number> {
  return (await readItem(id)).price;
}

function priceOfSync(id: string): number {
  return readItemSync(id).price;
}

export class Offer {
  readonly price: number;

  constructor(id: string) {
    this.price = priceOfSync(id);
  }
}

export async function total(a: string, b: string): Promise<number> {
  return await priceOf(a) + (await readItem(b)).price;
}
