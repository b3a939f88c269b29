// refused: return-type
import { loadSync } from './support/api.js';

type Names = Generator<string>;

export function* names(): Names {
  yield loadSync('a').name;
}
