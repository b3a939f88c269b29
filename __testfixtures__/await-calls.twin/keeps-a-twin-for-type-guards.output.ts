import { loadSync, load } from './support/api.js';

async function priceOf(id: string): Promise<number> {
  return (await load(id)).price;
}

function priceOfSync(id: string): number {
  return loadSync(id).price;
}

export function isPriced(id: unknown): id is string {
  return typeof id === 'string' && priceOfSync(id) > 0;
}

export function assertPriced(id: unknown): asserts id is string {
  if (!isPriced(id)) throw new Error('no price');
}

export async function print(id: unknown): Promise<void> {
  if (isPriced(id)) console.log(await priceOf(id));
}
