// warned: fan-out, first-failure
import { loadOrders, loadUser, type User } from './support/api.js';

export async function users(ids: string[]): Promise<User[]> {
  const found: User[] = [];
  for (const settled of await Promise.allSettled(ids.map(async (id) => await loadUser(id)))) {
    if (settled.status === 'rejected') {
      console.error(settled.reason);
      continue;
    }
    const user = settled.value;
    found.push(user);
  }
  return found;
}

export async function byId(ids: string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const settled of await Promise.allSettled(ids.map(async (id) => [id, await loadOrders(id)] as const))) {
    if (settled.status === 'rejected') {
      console.error(settled.reason);
      continue;
    }
    const [id, loaded] = settled.value;
    sizes.set(id, loaded.length);
  }
  return sizes;
}

export async function summary(id: string): Promise<string> {
  const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)]);
  return `${user.name}: ${orders.length}`;
}
