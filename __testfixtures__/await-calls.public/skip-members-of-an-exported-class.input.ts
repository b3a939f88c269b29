// refused: caller-blocked, public-api
import { loadSync } from './support/api.js';

class Base {
  inherited(): string {
    return loadSync('inherited');
  }
}

export class Shelf extends Base {
  static create(): string {
    return loadSync('create');
  }

  protected read(): string {
    return loadSync('read');
  }
}

export interface Source {
  title(): string;
}

class Stock implements Source {
  title(): string {
    return loadSync('title');
  }
}

export const sources: Source[] = [new Stock()];
