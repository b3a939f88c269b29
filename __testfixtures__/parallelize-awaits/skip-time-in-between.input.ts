// refused: effects-known
// A pause and a clock say when the calls begin.
import { setTimeout as pause } from 'node:timers/promises';
import { loadOrders, loadUser } from './support/api.js';

export async function slowly(id: string): Promise<string> {
  const user = await loadUser(id);
  await pause(100);
  const orders = await loadOrders(id);
  return `${user.name}: ${orders.length}`;
}

export async function measured(id: string): Promise<number> {
  const user = await loadUser(id);
  const loaded = Date.now();
  const orders = await loadOrders(id);
  return loaded + orders.length + user.name.length;
}

async function now(): Promise<number> {
  return Date.now();
}

export async function clocked(id: string): Promise<number> {
  const begin = await now();
  const user = await loadUser(id);
  const end = await now();
  return end - begin + user.name.length;
}
