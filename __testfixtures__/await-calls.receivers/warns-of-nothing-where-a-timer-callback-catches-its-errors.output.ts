import { type Item, save } from './support/api.js';

export function saveLater(item: Item): void {
  setTimeout(async () => {
    try {
      await save(item);
    } catch (error) {
      console.error(error);
    }
  }, 100);
}
