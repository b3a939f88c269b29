// untouched: nothing that the getters call blocks
import { join } from 'node:path';

const half = (count: number): number => Math.round(count / 2);

export class Store {
  readonly #names = new Map<string, string>();
  readonly root: string = 'data';

  get size(): number {
    return [...this.#names.keys()].map(String).length;
  }

  get middle(): number {
    return half(this.#names.size);
  }

  get file(): string {
    return join(this.root, 'names.json');
  }

  set first(name: string) {
    this.#names.set('first', name);
  }
}
