// refused: promise-misread
import { type Item, saveSync } from './support/api.js';

export function saveAtTheEnd(item: Item): void {
  process.on('beforeExit', () => saveSync(item));
}
