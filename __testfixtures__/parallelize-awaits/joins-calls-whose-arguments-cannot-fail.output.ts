// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

export async function load({ params }: { params: Record<string, string> }): Promise<string> {
  const [user, orders] = await Promise.all([
    loadUser('user-' + params.userKey),
    loadOrders(params.orderKey!),
  ]);
  return user.name + orders.length;
}

export async function find(text: string): Promise<string> {
  const [user, count] = await Promise.all([
    loadUser(text.trim()).catch(() => undefined),
    loadOrders(text.toLowerCase()).then((orders) => orders.length),
  ]);
  return `${user?.name} ${count}`;
}
