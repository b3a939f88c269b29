// warned: first-failure
import { countVisits, loadOrders, loadUser } from './support/api.js';

export async function overview(id: string): Promise<string> {
  const [user, orders, visits] = await Promise.all([
    loadUser(id),
    loadOrders(id),
    countVisits(id),
  ]);
  const team = await loadUser(user.team);

  return [user.name, orders.length, visits, team.name].join();
}
