// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

interface Query {
  readonly id: string;
  readonly page: number;
}

export async function overview({ id, page }: Query): Promise<string> {
  const [user, orders] = await Promise.all([
    loadUser(`user-${id}`),
    loadOrders(`${id}-${page}`),
  ]);
  return `${user.name}: ${orders.length}`;
}
