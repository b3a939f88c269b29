import { load } from './support/api.js';

async function readItem(id: string) {
  return await load(id);
}

async function priceOf(id: string): Promise<number> {
  return (await readItem(id)).price;
}

export async function total(ids: [string, string]): Promise<number> {
  return await priceOf(ids[0]) + await priceOf(ids[1]);
}
