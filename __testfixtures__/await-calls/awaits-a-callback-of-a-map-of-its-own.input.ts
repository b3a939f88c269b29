import { loadSync } from './support/api.js';

class Box<T> {
  constructor(readonly value: T) {}

  map<U>(change: (value: T) => U): Box<U> {
    return new Box(change(this.value));
  }
}

export const nameIn = (box: Box<string>): string => box.map((id) => loadSync(id).name).value;
