// refused: array-callback, map-shape
import { loadSync } from './support/api.js';

export function prices(codes: Uint8Array): Uint8Array {
  return codes.map((code) => loadSync(String(code)).price).filter((price) => loadSync(String(price)).price > 1);
}
