import { type Item, save } from './support/api.js';

export async function renumber(items: readonly Item[]): Promise<void> {
  for (const [index, item] of items.entries()) {
    await save({ ...item, id: String(index) });
  }
}
