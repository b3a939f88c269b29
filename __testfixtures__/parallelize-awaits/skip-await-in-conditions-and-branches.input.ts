// untouched: whether the second call is made depends on the first
import { countVisits, loadOrders } from './support/api.js';

export async function busy(id: string): Promise<number> {
  if ((await countVisits(id)) > 10) return 1;
  const visits = (await countVisits('all')) || (await countVisits('none'));
  if (visits > 0) {
    const orders = await loadOrders(id);
    return orders.length;
  }
  const orders = await loadOrders('all');
  return orders.length;
}
