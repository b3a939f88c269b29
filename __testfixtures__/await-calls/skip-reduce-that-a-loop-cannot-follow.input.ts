// refused: array-callback
import { loadSync } from './support/api.js';

export function cheapest(prices: number[]): number {
  return prices.reduce((least, price) => Math.min(least, loadSync(String(price)).price));
}

export function readers(ids: string[]): () => string {
  return ids.reduce(
    (read, id) => {
      const { name } = loadSync(id);
      return () => read() + name;
    },
    () => '',
  );
}
