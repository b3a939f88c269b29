// order: concurrent
import { later, loadSync } from './support/api.js';

function price(id: string): number {
  const log = (each: string): void => console.log(loadSync(each).name);
  later(() => {
    log(id);
    [id].forEach((each) => log(each));
  });
  return loadSync(id).price;
}

function open(id: string) {
  const item = loadSync(id);
  return {
    item,
    other(name: string): number {
      return loadSync(name).price;
    },
  };
}

export class Card {
  readonly price = price('a');
  readonly item = open('a').item;
}

export function print(): void {
  console.log(price('b'), open('c').other('d'));
}
