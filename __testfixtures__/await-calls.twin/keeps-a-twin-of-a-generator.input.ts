import { loadSync } from './support/api.js';

export function* names(...ids: string[]): Generator<string> {
  for (const id of ids) yield loadSync(id).name;
}

/** The names of everything. */
export function all(): Iterable<string> {
  return names('a', 'b');
}

export class List {
  readonly names: string[];

  constructor() {
    this.names = [...all(), ...names('c')];
  }
}

export function print(): void {
  for (const name of all()) console.log(name);
}
