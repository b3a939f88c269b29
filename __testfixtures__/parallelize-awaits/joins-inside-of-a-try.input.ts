// warned: first-failure
import { loadOrders, loadUser } from './support/api.js';

export async function summary(ids: string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const id of ids) {
    try {
      const user = await loadUser(id);
      const orders = await loadOrders(user === undefined ? id : 'none');
      lines.push(`${user.name}: ${orders.length}`);
    } catch {
      const orders = await loadOrders(id);
      const other = await loadOrders('other');
      lines.push(`${orders.length + other.length}`);
    }
  }
  return lines;
}
