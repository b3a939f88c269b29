// order: concurrent
import { type Item, load } from './support/api.js';

export async function one(id: string): Promise<Item> {
  return load(id);
}

export const other = async (id: string): Promise<Item> => load(id);

export async function both(a: string, b: string): Promise<Item[]> {
  return await Promise.all([load(a), load(b)]);
}

export function settled(id: string): Promise<Item> {
  return new Promise((resolve) => resolve(load(id)));
}
