// refused: caller-blocked, public-api
import { loadSync } from './support/api.js';

function read(id: string): string {
  return loadSync(id);
}

class Counter {
  count(): number {
    return loadSync('count').length;
  }
}

export const counter = new Counter();

export default {
  read,
  nested: {
    *every(): Generator<string> {
      yield loadSync('every');
    },
  },
};
