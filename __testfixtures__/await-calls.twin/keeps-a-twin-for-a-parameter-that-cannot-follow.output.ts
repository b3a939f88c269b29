import { loadSync, load } from './support/api.js';

function sortBy(ids: string[], rank: (id: string) => number): string[] {
  return ids.sort((a, b) => rank(a) - rank(b));
}

async function priceOf(id: string): Promise<number> {
  return (await load(id)).price;
}

function priceOfSync(id: string): number {
  return loadSync(id).price;
}

export const sorted = (ids: string[]): string[] => sortBy(ids, priceOfSync);

export const double = async (id: string): Promise<number> => await priceOf(id) * 2;
