// order: concurrent
// warned: finishes-later
import { loadSync } from './support/api.js';

function price(id: string): number {
  const log = async (ids: string[]): Promise<void> => {
    console.log(loadSync(id).name);
    ids.forEach((each) => {
      console.log(loadSync(each).name);
    });
  };
  void log([id]);
  return loadSync(id).price;
}

export class Card {
  readonly price = price('a');
}

export function print(): void {
  console.log(price('b'));
}
