// refused: constructor
import { loadSync } from './support/api.js';

export class Invoice {
  readonly total: number;

  constructor(id: string) {
    this.total = loadSync(id).price;
  }
}
