// refused: await-shape
import { loadUser } from './support/api.js';

export class Reader {
  #prefix = 'a';

  async names(ids: string[]): Promise<string[]> {
    const names: string[] = [];
    for (const id of ids) {
      const user = await loadUser(this.#prefix + id);
      names.push(user.name);
    }
    return names;
  }

  async both(): Promise<string> {
    const first = await loadUser(this.#prefix);
    const second = await loadUser(this.#prefix);
    return first.name + second.name;
  }

  next(): void {
    this.#prefix += 'a';
  }
}
