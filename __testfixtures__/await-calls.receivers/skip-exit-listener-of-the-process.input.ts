// refused: callback-cut-off
import { type Item, saveSync } from './support/api.js';

export function saveAtTheEnd(item: Item): void {
  process.on('exit', () => saveSync(item));
  process.on('uncaughtException', () => saveSync(item));
}
