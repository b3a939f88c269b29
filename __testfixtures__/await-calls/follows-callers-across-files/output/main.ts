import { priceOf as price } from './price.js';

export async function receipt(ids: string[]): Promise<string> {
  let total = 0;
  for (const id of ids) total += await price(id);
  return `total: ${total}`;
}
