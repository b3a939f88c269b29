import { type Item, isReady, save } from './support/api.js';

export async function saveReady(items: Item[]): Promise<void> {
  for (const item of items) {
    if (!await isReady()) { console.log(item.id); continue; }
    await save(item);
  }
}
