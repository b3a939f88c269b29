// order: concurrent
import { loadSync } from './support/api.js';

export async function total(ids: string[]): Promise<number> {
  let sum = 0;
  await Promise.all(
    ids.map(async (id) => {
      let own = 1;
      own += loadSync(id).price;
      sum += own;
    }),
  );
  return sum;
}
