// order: concurrent
import { load } from './support/api.js';

export async function labels(ids: string[]): Promise<string> {
  return (await Promise.all(ids
    .map(async (id) => (await load(id)).name)))
    .filter((name) => name !== '')
    .join();
}
