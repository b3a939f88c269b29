import { type Item, save } from './support/api.js';

export async function saveAll(byId: Map<string, Item>, changed: Set<Item>): Promise<void> {
  for (const item of byId.values()) await save(item);
  for (const item of changed) {
    await save(item);
  }
}
