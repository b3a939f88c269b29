// order: concurrent
import { loadSync } from './support/api.js';

export async function names(ids: string[]): Promise<string[]> {
  return await Promise.all(ids.map((id) => loadSync(id).name));
}

export function settled(ids: string[]) {
  return Promise.allSettled(
    ids.map((id) => {
      const item = loadSync(id);
      return item.price;
    }),
  );
}
