import { priceOf as price } from './price.js';

export function receipt(ids: string[]): string {
  let total = 0;
  for (const id of ids) total += price(id);
  return `total: ${total}`;
}
