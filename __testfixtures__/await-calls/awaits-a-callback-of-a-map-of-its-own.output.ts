import { load } from './support/api.js';

class Box<T> {
  constructor(readonly value: T) {}

  async map<U>(change: (value: T) => U | Promise<U>): Promise<Box<U>> {
    return new Box(await change(this.value));
  }
}

export const nameIn = async (box: Box<string>): Promise<string> => (await box.map(async (id) => (await load(id)).name)).value;
