// refused: effects-known
// What is printed, and when, is part of what it does.
import { loadOrders, loadUser } from './support/api.js';

export async function summary(id: string): Promise<number> {
  const user = await loadUser(id);
  console.log('loaded', user.name);
  const orders = await loadOrders(id);
  return orders.length;
}

async function loud(id: string): Promise<string[]> {
  console.log('loading', id);
  return await loadOrders(id);
}

export async function both(id: string): Promise<number> {
  const orders = await loud(id);
  const others = await loud('other');
  return orders.length + others.length;
}
