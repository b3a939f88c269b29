// refused: caller-blocked, public-api
import { loadSync } from '../../support/api.js';

export function titleOf(id: string): string {
  return loadSync(id).toUpperCase();
}
