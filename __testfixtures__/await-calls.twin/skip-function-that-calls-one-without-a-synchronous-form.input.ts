// refused: field-initializer, caller-blocked
import { loadSync, refresh } from './support/api.js';

function price(id: string): number {
  refresh(id);
  return loadSync(id).price;
}

export class Card {
  readonly price = price('a');
}

export function print(): void {
  console.log(price('b'));
}
