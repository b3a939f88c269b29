// warned: first-failure
import { countVisits, loadOrders, loadUser } from './support/api.js';

export async function overview(id: string): Promise<string> {
  // Who it is.
  const [user, orders, visits] = await Promise.all([
    loadUser(id),
    // What was ordered,
    // ever.
    loadOrders(id), // all of them
    countVisits(id),
  ]);
  // Together.
  return [user.name, orders.length, visits].join();
}
