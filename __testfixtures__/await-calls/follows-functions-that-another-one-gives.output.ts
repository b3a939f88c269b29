import { load } from './support/api.js';

export const reader = (prefix: string) => async (id: string): Promise<string> => prefix + (await load(id)).name;

export const typed = (prefix: string): ((id: string) => string | Promise<string>) => async (id) => prefix + (await load(id)).name;

export function either(isLoud: boolean): (id: string) => string | Promise<string> {
  return isLoud ? async (id) => (await load(id)).name.toUpperCase() : (id) => id;
}

export const nested = (first: string) => (second: string) => async (id: string) => first + second + (await load(id)).name;

export async function later(prefix: string) {
  return async (id: string) => prefix + (await load(id)).name;
}

export interface Maker {
  make(prefix: string): (id: string) => string | Promise<string>;
}

export class LoadingMaker implements Maker {
  make(prefix: string) {
    return async (id: string) => prefix + (await load(id)).name;
  }
}

export class PlainMaker implements Maker {
  make(prefix: string) {
    return (id: string) => prefix + id;
  }
}

const again = reader;
const wrapped = (prefix: string) => reader(`${prefix}-`);
const bound = reader.bind(null, 'bound');

async function apply(read: (id: string) => string | Promise<string>, id: string): Promise<string> {
  return await read(id);
}

export async function main(id: string): Promise<void> {
  const read = reader('kept');
  console.log(await reader('direct')(id), await read(id), read.length);
  console.log(await again('again')(id), await wrapped('wrapped')(id), await bound()(id));
  console.log(await apply(typed('applied'), id));
  console.log(await either(true)(id), await either(false)(id));
  console.log(await nested('a')('b')(id));
  console.log(await (await later('later'))(id));
  for (const maker of [new LoadingMaker(), new PlainMaker()] as Maker[]) console.log(await maker.make('made')(id));
}
