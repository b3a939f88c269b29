import { type Item, save } from './support/api.js';

export async function saveAll(items: Item[]): Promise<void> {
  for (const item of items) await save(item);
}
