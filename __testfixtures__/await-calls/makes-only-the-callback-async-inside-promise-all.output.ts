// order: concurrent
import { load } from './support/api.js';

export async function names(ids: string[]): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => (await load(id)).name));
}

export async function settled(ids: string[]) {
  return Promise.allSettled(
    await Promise.all(ids.map(async (id) => {
      const item = await load(id);
      return item.price;
    })),
  );
}
