// refused: await-shape
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string, close: () => Promise<void>): Promise<string> {
  try {
    const user = await loadUser(id);
    const orders = await loadOrders(id);
    return `${user.name}: ${orders.length}`;
  } finally {
    await close();
  }
}
