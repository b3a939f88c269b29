// refused: effects-unknown
import { type User, loadUser } from './support/api.js';

export class Reader {
  #load = async (id: string): Promise<User> => await loadUser(id);

  async both(): Promise<string> {
    const first = await this.#load('a');
    const second = await this.#load('b');
    return first.name + second.name;
  }

  use(load: (id: string) => Promise<User>): void {
    this.#load = load;
  }
}
