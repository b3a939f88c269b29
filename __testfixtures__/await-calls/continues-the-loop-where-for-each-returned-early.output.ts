import { type Item, save } from './support/api.js';

export async function saveExpensive(items: Item[]): Promise<void> {
  for (const item of items) {
    if (item.price < 10) continue;
    const isSale = () => {
      return item.tags.includes('sale');
    };
    if (isSale()) {
      continue;
    }
    await save(item);
  }
}
