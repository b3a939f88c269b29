// refused: caller-blocked, generator
import { loadSync } from './support/api.js';

interface Source {
  names(): Iterable<string>;
}

export class Fixed implements Source {
  names(): Iterable<string> {
    return ['a', 'b'];
  }
}

export class Stored implements Source {
  *names(): Iterable<string> {
    yield loadSync('a').name;
  }
}
