// untouched: writing comes before reading, and the other way round
import { loadOrders, loadUser, saveUser, type User } from './support/api.js';

export async function rename(user: User): Promise<User> {
  await saveUser(user);
  const saved = await loadUser(user.id);
  return saved;
}

export async function touch(user: User): Promise<string[]> {
  const orders = await loadOrders(user.id);
  await saveUser(user);
  await saveUser({ ...user, id: 'copy' });
  return orders;
}
