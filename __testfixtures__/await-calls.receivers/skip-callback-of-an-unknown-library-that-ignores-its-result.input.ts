// refused: callback-returns-void
import { onIdle } from 'pool';
import { type Item, saveSync } from './support/api.js';

export function saveWhenIdle(item: Item): void {
  onIdle(() => saveSync(item));
}
