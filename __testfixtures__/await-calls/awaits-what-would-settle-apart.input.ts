// order: concurrent
import { countSync, type Item, listSync, loadSync } from './support/api.js';

export async function fastest(a: string, b: string): Promise<Item> {
  await Promise.allSettled([loadSync(a), countSync()]);
  await Promise.any([loadSync(a), loadSync(b)]);
  return await Promise.race([loadSync(a), loadSync(b)]);
}

export function settled(ids: string[]) {
  return Promise.allSettled(ids.map((id) => loadSync(id)));
}

function startAll(ids: string[]): Promise<Item>[] {
  console.log(countSync());
  return ids.map(async (id) => loadSync(id));
}

export async function finishAll(ids: string[]): Promise<number> {
  await Promise.all(startAll(ids));
  return (await Promise.all(listSync())).length;
}
