// order: concurrent
import { load } from './support/api.js';

export async function total(ids: string[]): Promise<number> {
  let sum = 0;
  await Promise.all(
    ids.map(async (id) => {
      let own = 1;
      own += (await load(id)).price;
      sum += own;
    }),
  );
  return sum;
}
