// warned: first-failure
import { join } from 'node:path';
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const user = await loadUser(id);
  const path = join('archive', id);
  const orders = await loadOrders(path);
  return `${user.name}: ${orders.length}`;
}
