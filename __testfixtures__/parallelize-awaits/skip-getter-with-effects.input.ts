// refused: effects-known
// Reading `next` counts.
import { loadUser } from './support/api.js';

class Ids {
  #last = 0;

  get next(): string {
    this.#last += 1;
    return `${this.#last}`;
  }
}

export async function two(): Promise<string> {
  const ids = new Ids();
  const first = await loadUser(ids.next);
  const second = await loadUser(ids.next);
  return first.name + second.name;
}
