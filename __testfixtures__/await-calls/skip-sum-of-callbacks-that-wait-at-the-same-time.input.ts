// refused: lost-update
import { loadSync } from './support/api.js';

export async function total(ids: string[]): Promise<number> {
  let sum = 0;
  await Promise.all(
    ids.map(async (id) => {
      sum += loadSync(id).price;
      sum = sum + loadSync(id).price;
    }),
  );
  return sum;
}
