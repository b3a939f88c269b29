// refused: caller-blocked, escapes-as-value
import { type Item, saveSync } from './support/api.js';

function pipe(item: Item, ...steps: ((item: Item) => void)[]): void {
  for (const step of steps) step(item);
}

export const store = (item: Item): void => pipe(item, (changed) => saveSync(changed));
