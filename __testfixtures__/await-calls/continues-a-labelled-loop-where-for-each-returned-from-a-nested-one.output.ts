import { type Item, save } from './support/api.js';

export async function saveUntagged(items: Item[]): Promise<void> {
  elements: for (const item of items) {
    for (const tag of item.tags) {
      if (tag === 'skip') continue elements;
    }
    await save(item);
  }
}
