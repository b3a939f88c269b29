// refused: constructor
import { loadSync, load } from './support/api.js';

export class Invoice {
  readonly total: number;

  constructor(id: string) {
    this.total = loadSync(id).price;
  }
}

export async function priceOf(id: string): Promise<number> {
  return (await load(id)).price;
}
