import { loadSync } from './support/api.js';

function* names(ids: readonly string[]): Generator<string> {
  for (const id of ids) yield loadSync(id).name;
}

export class Catalogue {
  readonly #ids = ['a', 'b'];

  names(): Iterable<string> {
    return names(this.#ids);
  }

  sorted = (): Generator<string> => names([...this.#ids].sort());
}

export const named = (...ids: string[]) => names(ids);

export function print(catalogue: Catalogue): void {
  for (const name of catalogue.names()) console.log(name);
  for (const name of catalogue.sorted()) console.log(name);
  for (const name of named('a', 'b')) console.log(name);
}
