// refused: array-callback
import { type Item, loadSync } from './support/api.js';

export function search(items: Item[], ids: string[]) {
  const first = items.find(({ id }, index, [other]) => loadSync(id).price > index + (other?.price ?? 0));
  const some = ids.some((...[id]) => loadSync(id!).price > 1);
  const every = ids.every((id = 'none') => loadSync(id).price > 1);
  const last = ids.findLast(function again(id): boolean {
    return id === '' ? again(' ') : loadSync(id).price > 1;
  });
  return { first, some, every, last };
}
