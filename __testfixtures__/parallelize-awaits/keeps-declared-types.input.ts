// warned: first-failure
import { loadOrders, loadUser, type User } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const user: User | undefined = await loadUser(id);
  const orders: readonly string[] = await loadOrders(id);
  return `${user?.name}: ${orders.length}`;
}
