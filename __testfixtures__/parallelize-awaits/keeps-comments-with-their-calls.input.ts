// warned: first-failure
import { countVisits, loadOrders, loadUser } from './support/api.js';

export async function overview(id: string): Promise<string> {
  // Who it is.
  const user = await loadUser(id);

  // What was ordered,
  // ever.
  const orders = await loadOrders(id); // all of them
  const visits = await countVisits(id);
  // Together.
  return [user.name, orders.length, visits].join();
}
