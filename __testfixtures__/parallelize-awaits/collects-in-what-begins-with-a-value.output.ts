// warned: fan-out, first-failure
import { loadOrders, loadUser, type User } from './support/api.js';

export async function count(ids: string[]): Promise<string> {
  const totals = { users: 0, orders: 0 };
  let most = -1;
  for (const orders of await Promise.all(ids.map(async (id) => await loadOrders(id)))) {
    totals.users++;
    totals.orders += orders.length;
    if (orders.length > most) most = orders.length;
  }
  return `${totals.users} ${totals.orders} ${most}`;
}

export async function findLast(ids: string[]): Promise<User | undefined> {
  let last: User | undefined;
  for (const user of await Promise.all(ids.map(async (id) => await loadUser(id)))) {
    // Not everybody is in a team.
    if (user.team === '') continue;
    last = user;
  }
  return last;
}
