// refused: array-callback
import { type Item, loadSync } from './support/api.js';

export function* ask(): Generator<string, boolean, string[]> {
  return (yield 'ids').some((id) => loadSync(id).price > 1);
}

export function* choose(): Generator<string, Item | undefined, Item[]> {
  console.log('which items?');
  const items = yield 'items';
  const found = (yield `more than ${items.length}?`).find((item) => loadSync(item.id).price > 1);
  return found ?? items.concat(yield 'others').findLast((item) => loadSync(item.name).price > 1);
}
