// order: concurrent
import { later, loadSync, load } from './support/api.js';

async function price(id: string): Promise<number> {
  const log = async (each: string): Promise<void> => console.log((await load(each)).name);
  later(async () => {
    await log(id);
    for (const each of [id]) await log(each);
  });
  return (await load(id)).price;
}

function priceSync(id: string): number {
  const log = async (each: string): Promise<void> => console.log((await load(each)).name);
  later(async () => {
    await log(id);
    for (const each of [id]) await log(each);
  });
  return loadSync(id).price;
}

async function open(id: string) {
  const item = await load(id);
  return {
    item,
    async other(name: string): Promise<number> {
      return (await load(name)).price;
    },
  };
}

function openSync(id: string) {
  const item = loadSync(id);
  return {
    item,
    async other(name: string): Promise<number> {
      return (await load(name)).price;
    },
  };
}

export class Card {
  readonly price = priceSync('a');
  readonly item = openSync('a').item;
}

export async function print(): Promise<void> {
  console.log(await price('b'), await (await open('c')).other('d'));
}
