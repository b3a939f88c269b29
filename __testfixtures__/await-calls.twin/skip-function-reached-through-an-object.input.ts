// refused: field-initializer, caller-blocked
import { loadSync } from './support/api.js';

const price = (id: string): number => loadSync(id).price;
export const table = { price };

export class Card {
  readonly price = table.price('a');
}

export function print(): void {
  console.log(price('a'));
}
