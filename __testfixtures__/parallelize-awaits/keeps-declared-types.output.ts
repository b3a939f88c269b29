// warned: first-failure
import { loadOrders, loadUser, type User } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const [user, orders]: [User | undefined, readonly string[]] = await Promise.all([
    loadUser(id),
    loadOrders(id),
  ]);
  return `${user?.name}: ${orders.length}`;
}
