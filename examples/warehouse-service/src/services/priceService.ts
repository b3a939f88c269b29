import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache.js';

export interface Price {
  readonly sku: string;
  readonly price: number;
}

/** The price lists that suppliers send. */
export class PriceService {
  constructor(private readonly folder: string) {}

  @cached({ ttlMs: 60_000 })
  listOf(supplier: string): Price[] {
    return JSON.parse(readFileSync(join(this.folder, `${supplier}.json`), 'utf8')) as Price[];
  }

  priceOf(supplier: string, sku: string): number | undefined {
    return this.listOf(supplier).find((price) => price.sku === sku)?.price;
  }
}
