// order: concurrent
import { load } from './support/api.js';

async function labelOf(id: string): Promise<string> {
  return (await load(id)).name;
}

export async function labels(ids: string[]): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => await labelOf(id)));
}
