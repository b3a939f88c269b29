// warned: fan-out, first-failure
import { loadOrders, loadUser, type User } from './support/api.js';

export async function users(ids: string[]): Promise<User[]> {
  const found: User[] = [];
  for (const id of ids) {
    const user = await loadUser(id);
    found.push(user);
  }
  return found;
}

export async function byId(ids: string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const id of ids) {
    sizes.set(id, (await loadOrders(id)).length);
  }
  return sizes;
}

export async function summary(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  return `${user.name}: ${orders.length}`;
}
