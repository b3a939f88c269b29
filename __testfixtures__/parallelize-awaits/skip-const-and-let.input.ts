// refused: await-shape
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const user = await loadUser(id);
  let orders = await loadOrders(id);
  orders = orders.slice(1);
  return `${user.name}: ${orders.length}`;
}
