import { loadSync } from './support/api.js';

function readItem(id: string) {
  return loadSync(id);
}

function priceOf(id: string): number {
  return readItem(id).price;
}

export function total(ids: [string, string]): number {
  return priceOf(ids[0]) + priceOf(ids[1]);
}
