// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export class List {
  readonly names: string[] = [];

  constructor() {
    for (const name of names()) this.names.push(name);
  }
}
