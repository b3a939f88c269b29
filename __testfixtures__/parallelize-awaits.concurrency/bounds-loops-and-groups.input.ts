// warned: first-failure
import { countVisits, loadOrders, loadUser, type User } from './support/api.js';

export async function users(ids: string[]): Promise<User[]> {
  const found: User[] = [];
  for (const id of ids) {
    found.push(await loadUser(id));
  }
  return found;
}

export async function sizes(ids: string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const id of ids) {
    const orders = await loadOrders(id);
    found.set(id, orders.length);
  }
  return found;
}

export async function overview(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  const visits = await countVisits(id);
  const all = await countVisits('all');
  const none = await countVisits('none');
  return [user.name, orders.length, visits, all, none].join();
}
