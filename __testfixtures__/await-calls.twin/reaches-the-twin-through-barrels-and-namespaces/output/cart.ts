import * as shop from './index.js';
import { price as cost, priceSync as costSync, nameOfSync } from './index.js';

export class Cart {
  readonly first = shop.priceSync('first');
  readonly second = costSync('second');
  readonly name = nameOfSync('second');
  readonly sum = shop['priceSync']('third');
}

export async function total(ids: string[]): Promise<number> {
  let sum = 0;
  for (const id of ids) sum += await cost(id) + await shop.price(id) + (await shop.nameOf(id)).length;
  return sum;
}
