// untouched: `read` uses `user`, which has to be there when it is called
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<number> {
  const user = await loadUser(id);
  const orders = await read();
  return orders.length;

  async function read(): Promise<string[]> {
    return await loadOrders(user.team);
  }
}
