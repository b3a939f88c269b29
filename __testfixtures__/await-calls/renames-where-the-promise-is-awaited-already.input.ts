// order: concurrent
import { type Item, loadSync } from './support/api.js';

export async function nameOf(id: string): Promise<string> {
  const item = await loadSync(id);
  return item.name + (await loadSync(id)).name + (await Promise.resolve(loadSync(id))).name;
}

export async function both(a: string, b: string): Promise<Item[]> {
  const [first, second] = await Promise.all([loadSync(a), loadSync(b)]);
  return [first, second];
}
