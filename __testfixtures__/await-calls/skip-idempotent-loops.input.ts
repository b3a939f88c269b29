// untouched: migrated already
import { list, save } from './support/api.js';

export async function saveAll(): Promise<void> {
  for (const [index, item] of (await list()).entries()) {
    await save({ ...item, id: String(index) });
  }
}
