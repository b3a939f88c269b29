import { type Item, save } from './support/api.js';

export async function saveWithStyle(items: Item[]): Promise<void> {
  for (const item of items) {
    await save(item);
  }
  // cheapest last
  ;[1, 2].map(String);
}
