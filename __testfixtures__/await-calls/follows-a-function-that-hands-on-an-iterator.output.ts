import { load } from './support/api.js';

async function* names(ids: readonly string[]): AsyncGenerator<string> {
  for (const id of ids) yield (await load(id)).name;
}

export class Catalogue {
  readonly #ids = ['a', 'b'];

  names(): AsyncIterable<string> {
    return names(this.#ids);
  }

  sorted = (): AsyncGenerator<string> => names([...this.#ids].sort());
}

export const named = (...ids: string[]) => names(ids);

export async function print(catalogue: Catalogue): Promise<void> {
  for await (const name of catalogue.names()) console.log(name);
  for await (const name of catalogue.sorted()) console.log(name);
  for await (const name of named('a', 'b')) console.log(name);
}
