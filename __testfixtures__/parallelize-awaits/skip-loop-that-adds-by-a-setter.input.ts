// untouched: a setter runs with each addition, and the outer loop goes on from within the inner one
import { loadOrders } from './support/api.js';

let seen = 0;

export async function count(ids: string[]): Promise<number> {
  const totals = {
    get orders() {
      return seen;
    },
    set orders(value: number) {
      seen = value;
    },
  };
  for (const id of ids) {
    const orders = await loadOrders(id);
    totals.orders += orders.length;
  }
  return totals.orders;
}

export async function countFull(groups: string[][]): Promise<number> {
  let full = 0;
  groups: for (const group of groups) {
    for (const id of group) {
      const orders = await loadOrders(id);
      if (orders.length === 0) continue groups;
      full++;
    }
  }
  return full;
}
