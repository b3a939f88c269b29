import { type Item, loadSync } from './support/api.js';

interface Source {
  items(): Iterable<Item>;
}

abstract class Base {
  abstract names(...ids: string[]): IterableIterator<string>;
}

export class Shelf extends Base implements Source {
  static readonly #ids = ['a', 'b'];

  *items(): Iterable<Item> {
    for (const id of Shelf.#ids) yield loadSync(id);
  }

  override *names(...ids: string[]): IterableIterator<string> {
    for (const id of ids) yield loadSync(id).name;
  }

  protected static /* all of them */ * every(): Generator<Item> {
    yield* [loadSync('a'), loadSync('b')];
  }

  * #prices() {
    yield loadSync('a').price;
  }

  async total(): Promise<number> {
    let total = 0;
    for (const price of this.#prices()) total += price;
    for (const { price } of Shelf.every()) total += price;
    return total;
  }
}

export const readers = {
  *ids() {
    yield loadSync('x').id;
  },
  tags: function* (): Iterator<string> {
    yield* loadSync('x').tags;
  },
};

export function pages(): Generator<string>;
export function pages(limit: number): Generator<string>;
export function* pages(limit = 2): Generator<string> {
  for (let page = 0; page < limit; page++) yield loadSync(`${page}`).name;
}

export async function show(source: Source, base: Base): Promise<void> {
  for (const item of source.items()) console.log(item);
  for (const name of base.names('a')) console.log(name);
  for (const id of readers.ids()) console.log(id);
  for (const page of pages(3)) console.log(page);
}
