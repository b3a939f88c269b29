import { count } from './support/api.js';

class Builder<T> {
  constructor(readonly items: T[]) {}

  async add(item: T): Promise<this> {
    if (await count() > 0) this.items.push(item);
    return this;
  }
}

export async function build(): Promise<string[]> {
  const builder = new Builder<string>([]);
  return (await (await builder.add('a')).add('b')).items;
}
