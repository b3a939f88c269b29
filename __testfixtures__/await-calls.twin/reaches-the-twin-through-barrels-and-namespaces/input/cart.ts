import * as shop from './index.js';
import { price as cost, nameOf } from './index.js';

export class Cart {
  readonly first = shop.price('first');
  readonly second = cost('second');
  readonly name = nameOf('second');
  readonly sum = shop['price']('third');
}

export function total(ids: string[]): number {
  let sum = 0;
  for (const id of ids) sum += cost(id) + shop.price(id) + shop.nameOf(id).length;
  return sum;
}
