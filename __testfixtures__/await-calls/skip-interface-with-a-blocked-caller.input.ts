// refused: accessor, caller-blocked
import { type Item, loadSync } from './support/api.js';

interface Source {
  read(id: string): Item;
}

class Disk implements Source {
  read(id: string): Item {
    return loadSync(id);
  }
}

export class Shelf {
  constructor(private readonly source: Source = new Disk()) {}

  get first(): Item {
    return this.source.read('first');
  }
}
