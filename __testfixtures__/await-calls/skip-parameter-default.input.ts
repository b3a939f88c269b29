// refused: parameter-default
import { type Item, loadSync } from './support/api.js';

export function render(item: Item = loadSync('default')): string {
  return item.name;
}
