// order: concurrent
import limit from 'p-map';
import { load } from './support/api.js';

export const sizes = (ids: string[]) => limit(ids, (id) => id.length);

export async function names(ids: string[]): Promise<string[]> {
  return await limit(ids, async (id) => (await load(id)).name, { concurrency: 4 });
}
