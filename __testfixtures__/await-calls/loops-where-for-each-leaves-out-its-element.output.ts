import { type Item, load, save } from './support/api.js';

export async function saveFirst(items: Item[]): Promise<void> {
  for (const _ of items) await save(items[0]!);
  for (const index of items.keys()) {
    await save(await load(String(index)));
  }
}
