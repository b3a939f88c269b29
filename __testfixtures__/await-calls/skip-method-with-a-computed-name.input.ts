// refused: inferred-from-value
import { loadSync } from './support/api.js';

const key = Symbol('key');

export class Shelf {
  [key](id: string): string {
    return loadSync(id).name;
  }
}
