import { type Item, load } from './support/api.js';

interface Source {
  items(): AsyncIterable<Item>;
}

abstract class Base {
  abstract names(...ids: string[]): AsyncIterableIterator<string>;
}

export class Shelf extends Base implements Source {
  static readonly #ids = ['a', 'b'];

  async *items(): AsyncIterable<Item> {
    for (const id of Shelf.#ids) yield await load(id);
  }

  override async *names(...ids: string[]): AsyncIterableIterator<string> {
    for (const id of ids) yield (await load(id)).name;
  }

  protected static /* all of them */ async * every(): AsyncGenerator<Item> {
    yield* [await load('a'), await load('b')];
  }

  async * #prices() {
    yield (await load('a')).price;
  }

  async total(): Promise<number> {
    let total = 0;
    for await (const price of this.#prices()) total += price;
    for await (const { price } of Shelf.every()) total += price;
    return total;
  }
}

export const readers = {
  async *ids() {
    yield (await load('x')).id;
  },
  tags: async function* (): AsyncIterator<string> {
    yield* (await load('x')).tags;
  },
};

export function pages(): AsyncGenerator<string>;
export function pages(limit: number): AsyncGenerator<string>;
export async function* pages(limit = 2): AsyncGenerator<string> {
  for (let page = 0; page < limit; page++) yield (await load(`${page}`)).name;
}

export async function show(source: Source, base: Base): Promise<void> {
  for await (const item of source.items()) console.log(item);
  for await (const name of base.names('a')) console.log(name);
  for await (const id of readers.ids()) console.log(id);
  for await (const page of pages(3)) console.log(page);
}
