// refused: field-initializer, caller-blocked
import { loadSync } from '../../support/api.js';

export function weight(id: string): number {
  return loadSync(id).price;
}

export class Card {
  readonly weight = weight('a');
}
