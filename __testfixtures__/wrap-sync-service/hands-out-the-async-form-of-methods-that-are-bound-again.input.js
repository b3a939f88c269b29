// warned: still-blocks
import { database } from './support/database.js';

export class Store {
  constructor() {
    this.countOf = this.countOf.bind(this);
    this.parts = { isKnown: this.isKnown.bind(this) };
  }

  countOf(id) {
    return database.get(id)?.count ?? 0;
  }

  isKnown(id) {
    return this.countOf(id) > 0;
  }
}

export function show(id) {
  const { countOf } = new Store();
  console.log(countOf(id), new Store().isKnown(id));
}
