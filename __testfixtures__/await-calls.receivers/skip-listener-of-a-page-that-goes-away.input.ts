// refused: callback-cut-off
import { type Item, saveSync } from './support/api.js';

export function saveAtTheEnd(item: Item): void {
  window.addEventListener('beforeunload', () => saveSync(item));
}
