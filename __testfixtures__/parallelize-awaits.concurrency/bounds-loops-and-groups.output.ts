// warned: first-failure
import { countVisits, loadOrders, loadUser, type User } from './support/api.js';
import pMap from 'p-map';

export async function users(ids: string[]): Promise<User[]> {
  const found: User[] = await pMap(ids, async (id) => await loadUser(id), { concurrency: 3 });
  return found;
}

export async function sizes(ids: string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const [id, orders] of await pMap(ids, async (id) => [id, await loadOrders(id)] as const, { concurrency: 3 })) {
    found.set(id, orders.length);
  }
  return found;
}

export async function overview(id: string): Promise<string> {
  const [user, orders, visits] = await Promise.all([
    loadUser(id),
    loadOrders(id),
    countVisits(id),
  ]);
  const [all, none] = await Promise.all([
    countVisits('all'),
    countVisits('none'),
  ]);
  return [user.name, orders.length, visits, all, none].join();
}
