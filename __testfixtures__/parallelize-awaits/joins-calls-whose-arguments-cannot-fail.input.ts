// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

export async function load({ params }: { params: Record<string, string> }): Promise<string> {
  const user = await loadUser('user-' + params.userKey);
  const orders = await loadOrders(params.orderKey!);
  return user.name + orders.length;
}

export async function find(text: string): Promise<string> {
  const user = await loadUser(text.trim()).catch(() => undefined);
  const count = await loadOrders(text.toLowerCase()).then((orders) => orders.length);
  return `${user?.name} ${count}`;
}
