// refused: await-shape
import { assertAllowed } from './support/api.js';

export async function assertAll(ids: string[]): Promise<void> {
  for (const id of ids) {
    await assertAllowed(id);
  }
}
