// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const user = await loadUser(id);
  const label = `${user.name} of ${user.team}`;
  const orders = await loadOrders(id);
  return `${label}: ${orders.length}`;
}
