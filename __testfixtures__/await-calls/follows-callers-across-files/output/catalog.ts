import { type Item, load } from '../../support/api.js';

export async function readItem(id: string): Promise<Item> {
  return await load(id);
}
