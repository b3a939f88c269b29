// untouched: each call needs what the one before it gave
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(user.team);
  const { length } = await loadOrders(orders[0] ?? '');
  return `${user.name}: ${length}`;
}
