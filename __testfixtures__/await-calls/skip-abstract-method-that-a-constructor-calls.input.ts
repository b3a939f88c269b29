// refused: caller-blocked, constructor
import { loadSync } from './support/api.js';

abstract class Panel {
  readonly head: string;

  constructor() {
    this.head = this.title();
  }

  abstract title(): string;
}

export class Stock extends Panel {
  override title(): string {
    return loadSync('stock').name;
  }
}
