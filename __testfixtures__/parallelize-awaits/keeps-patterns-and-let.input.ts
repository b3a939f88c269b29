// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

export async function first(id: string): Promise<string> {
  let { name, ...rest } = await loadUser(id);
  let [order, , third] = await loadOrders(id);
  name = name.trim();
  order ??= 'none';
  return [name, order, third, rest.team].join();
}
