// refused: caller-blocked, typed-function-value
import { loadSync } from './support/api.js';

function priceOf(id: string): number {
  return loadSync(id).price;
}

const fixedPrice: typeof priceOf = () => 1;

export class Pricing {
  readonly own: typeof priceOf = (id) => id.length;
}

export const prices = (id: string): number[] => [fixedPrice(id), priceOf(id)];
