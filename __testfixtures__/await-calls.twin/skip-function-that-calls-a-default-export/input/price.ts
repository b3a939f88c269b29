// refused: caller-blocked
import { loadSync } from '../../support/api.js';

export default function price(id: string): number {
  return loadSync(id).price;
}
