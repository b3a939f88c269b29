// order: concurrent
// warned: finishes-later
import { loadSync, load } from './support/api.js';

async function price(id: string): Promise<number> {
  const log = async (ids: string[]): Promise<void> => {
    console.log((await load(id)).name);
    for (const each of ids) {
      console.log((await load(each)).name);
    }
  };
  void log([id]);
  return (await load(id)).price;
}

function priceSync(id: string): number {
  const log = async (ids: string[]): Promise<void> => {
    console.log((await load(id)).name);
    for (const each of ids) {
      console.log((await load(each)).name);
    }
  };
  void log([id]);
  return loadSync(id).price;
}

export class Card {
  readonly price = priceSync('a');
}

export async function print(): Promise<void> {
  console.log(await price('b'));
}
