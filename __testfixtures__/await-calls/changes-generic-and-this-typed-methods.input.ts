import { countSync } from './support/api.js';

class Builder<T> {
  constructor(readonly items: T[]) {}

  add(item: T): this {
    if (countSync() > 0) this.items.push(item);
    return this;
  }
}

export function build(): string[] {
  const builder = new Builder<string>([]);
  return builder.add('a').add('b').items;
}
