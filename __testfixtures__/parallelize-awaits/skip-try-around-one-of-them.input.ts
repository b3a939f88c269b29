// untouched: the error of the second call is handled, that of the first is not
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<string> {
  const user = await loadUser(id);
  try {
    const orders = await loadOrders(id);
    return `${user.name}: ${orders.length}`;
  } catch {
    return user.name;
  }
}
