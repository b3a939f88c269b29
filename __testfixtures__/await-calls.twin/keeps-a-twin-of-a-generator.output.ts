import { loadSync, load } from './support/api.js';

export async function* names(...ids: string[]): AsyncGenerator<string> {
  for (const id of ids) yield (await load(id)).name;
}

export function* namesSync(...ids: string[]): Generator<string> {
  for (const id of ids) yield loadSync(id).name;
}

/** The names of everything. */
export function all(): AsyncIterable<string> {
  return names('a', 'b');
}

/** The names of everything. */
export function allSync(): Iterable<string> {
  return namesSync('a', 'b');
}

export class List {
  readonly names: string[];

  constructor() {
    this.names = [...allSync(), ...namesSync('c')];
  }
}

export async function print(): Promise<void> {
  for await (const name of all()) console.log(name);
}
