// warned: fan-out, first-failure
import { loadOrders, loadUser, type User } from './support/api.js';

export async function users(ids: string[]): Promise<User[]> {
  const found: User[] = await Promise.all(ids.map(async (id) => await loadUser(id)));
  return found;
}

export async function orders(people: readonly User[]): Promise<number> {
  const lists = await Promise.all(people.map(async ({ id }) => await loadOrders(id)));

  return lists.length;
}
