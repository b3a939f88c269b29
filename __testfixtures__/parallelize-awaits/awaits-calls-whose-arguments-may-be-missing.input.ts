// warned: first-failure
import { loadOrders, loadUser, type User } from './support/api.js';

interface Guest extends User {
  readonly host: string;
}

export async function summary(user: User, id: string | undefined): Promise<unknown> {
  const guest = user as Guest;
  const host = await loadUser(guest.host);
  const orders = await loadOrders(guest.id);
  const others = await loadOrders(id!);
  return { host, orders, others };
}
