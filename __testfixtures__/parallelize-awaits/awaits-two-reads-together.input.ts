// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  return `${user.name}: ${orders.length}`;
}
