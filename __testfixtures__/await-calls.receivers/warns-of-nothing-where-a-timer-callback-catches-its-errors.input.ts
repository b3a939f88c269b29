import { type Item, saveSync } from './support/api.js';

export function saveLater(item: Item): void {
  setTimeout(() => {
    try {
      saveSync(item);
    } catch (error) {
      console.error(error);
    }
  }, 100);
}
