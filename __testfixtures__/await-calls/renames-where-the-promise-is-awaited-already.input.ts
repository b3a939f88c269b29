// order: concurrent
import { countSync, type Item, loadSync } from './support/api.js';

export async function nameOf(id: string): Promise<string> {
  const item = await loadSync(id);
  return item.name + (await loadSync(id)).name + (await Promise.resolve(loadSync(id))).name;
}

export async function fastest(a: string, b: string): Promise<Item> {
  await Promise.allSettled([loadSync(a), countSync()]);
  await Promise.any([loadSync(a), loadSync(b)]);
  return await Promise.race([loadSync(a), loadSync(b)]);
}
