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

export async function orders(people: readonly User[]): Promise<number> {
  const lists = [];

  for (const { id } of people) {
    lists.push(await loadOrders(id));
  }

  return lists.length;
}
