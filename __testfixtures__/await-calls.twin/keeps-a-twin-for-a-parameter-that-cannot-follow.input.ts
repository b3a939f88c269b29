import { loadSync } from './support/api.js';

function sortBy(ids: string[], rank: (id: string) => number): string[] {
  return ids.sort((a, b) => rank(a) - rank(b));
}

function priceOf(id: string): number {
  return loadSync(id).price;
}

export const sorted = (ids: string[]): string[] => sortBy(ids, priceOf);

export const double = (id: string): number => priceOf(id) * 2;
