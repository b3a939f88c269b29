import { loadSync } from './support/api.js';

function priceOf(id: string): number {
  return loadSync(id).price;
}

export function isPriced(id: unknown): id is string {
  return typeof id === 'string' && priceOf(id) > 0;
}

export function assertPriced(id: unknown): asserts id is string {
  if (!isPriced(id)) throw new Error('no price');
}

export function print(id: unknown): void {
  if (isPriced(id)) console.log(priceOf(id));
}
