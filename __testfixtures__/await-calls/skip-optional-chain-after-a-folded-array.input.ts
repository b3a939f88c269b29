// refused: optional-chain, caller-blocked, array-callback
import { loadSync } from './support/api.js';

export function total(ids?: string[]): string | undefined {
  return ids?.reduce((sum, id) => sum + loadSync(id).price, 0).toFixed(2);
}

export function firstCheap(ids?: string[]): string | undefined {
  return ids?.find((id) => loadSync(id).price < 1)!.toUpperCase();
}
