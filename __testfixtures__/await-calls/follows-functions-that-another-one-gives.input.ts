import { loadSync } from './support/api.js';

export const reader = (prefix: string) => (id: string): string => prefix + loadSync(id).name;

export const typed = (prefix: string): ((id: string) => string) => (id) => prefix + loadSync(id).name;

export function either(isLoud: boolean): (id: string) => string {
  return isLoud ? (id) => loadSync(id).name.toUpperCase() : (id) => id;
}

export const nested = (first: string) => (second: string) => (id: string) => first + second + loadSync(id).name;

export async function later(prefix: string) {
  return (id: string) => prefix + loadSync(id).name;
}

export interface Maker {
  make(prefix: string): (id: string) => string;
}

export class LoadingMaker implements Maker {
  make(prefix: string) {
    return (id: string) => prefix + loadSync(id).name;
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

function apply(read: (id: string) => string, id: string): string {
  return read(id);
}

export async function main(id: string): Promise<void> {
  const read = reader('kept');
  console.log(reader('direct')(id), read(id), read.length);
  console.log(again('again')(id), wrapped('wrapped')(id), bound()(id));
  console.log(apply(typed('applied'), id));
  console.log(either(true)(id), either(false)(id));
  console.log(nested('a')('b')(id));
  console.log((await later('later'))(id));
  for (const maker of [new LoadingMaker(), new PlainMaker()] as Maker[]) console.log(maker.make('made')(id));
}
