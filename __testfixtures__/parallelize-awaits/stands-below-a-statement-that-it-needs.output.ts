// warned: first-failure
import { join } from 'node:path';
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const path = join('archive', id);
  const [user, orders] = await Promise.all([loadUser(id), loadOrders(path)]);
  return `${user.name}: ${orders.length}`;
}
