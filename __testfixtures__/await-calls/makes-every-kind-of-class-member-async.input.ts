import { type Item, loadSync } from './support/api.js';

export class Reader {
  private static last?: string;

  public static create(): Reader {
    Reader.last = loadSync('reader').name;
    return new Reader();
  }

  readonly read = (id: string): Item => loadSync(id);

  #cached(id: string): Item {
    return loadSync(id);
  }

  protected either(id: string): Item {
    return Reader.last ? this.#cached(id) : this.read(id);
  }
}
