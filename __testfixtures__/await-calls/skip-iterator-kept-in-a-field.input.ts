// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export class Reader {
  #names: Generator<string> | undefined;

  open(): void {
    this.#names = names();
  }

  read(): string | undefined {
    return this.#names?.next().value;
  }
}
