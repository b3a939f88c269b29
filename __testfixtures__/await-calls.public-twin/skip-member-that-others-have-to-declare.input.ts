// refused: caller-blocked, public-api
import { loadSync } from './support/api.js';

export interface Source {
  title(): string;
}

export class Stock implements Source {
  title(): string {
    return loadSync('title');
  }
}
