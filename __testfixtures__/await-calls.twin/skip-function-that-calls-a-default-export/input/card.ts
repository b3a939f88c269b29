// refused: field-initializer, caller-blocked
import price from './price.js';

function label(id: string): string {
  return `${price(id)} EUR`;
}

export class Card {
  readonly label = label('a');
}

export function print(): void {
  console.log(label('b'));
}
