// refused: constructor
import { loadSync } from './support/api.js';

export class MissingItem extends Error {
  constructor(id: string) {
    super(`missing: ${loadSync(id).name}`);
  }
}
