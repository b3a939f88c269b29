// order: concurrent
import { type Item, loadSync } from './support/api.js';

export async function one(id: string): Promise<Item> {
  return loadSync(id);
}

export const other = async (id: string): Promise<Item> => loadSync(id);

export async function both(a: string, b: string): Promise<Item[]> {
  return await Promise.all([loadSync(a), loadSync(b)]);
}

export function settled(id: string): Promise<Item> {
  return new Promise((resolve) => resolve(loadSync(id)));
}
