// refused: caller-blocked, language-protocol
import { loadSync } from './support/api.js';

function* names(): Generator<string> {
  yield loadSync('a').name;
}

export class Shelf {
  *[Symbol.iterator](): Generator<string> {
    yield* names();
  }
}
