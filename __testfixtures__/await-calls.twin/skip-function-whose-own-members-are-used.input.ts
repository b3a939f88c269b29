// refused: escapes-as-value, caller-blocked
import { loadSync } from './support/api.js';

function priceOf(id: string): number {
  return loadSync(id).price;
}

priceOf.calls = 0;

export function total(id: string): number {
  return priceOf(id) + priceOf.calls;
}
