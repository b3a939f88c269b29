// warned: first-failure
import { type User, loadOrders, loadUser } from './support/api.js';

export class Reader {
  #id = 'a';

  async describe(): Promise<string> {
    const [user, orders] = await Promise.all([
      this.#user(this.#id),
      this.#orders(this.#id),
    ]);
    return `${user.name}: ${orders.length}`;
  }

  async #user(id: string): Promise<User> {
    return await loadUser(id);
  }

  #orders = async (id: string): Promise<string[]> => await loadOrders(id);
}
