import { type Item, isReadySync, loadSync } from './support/api.js';

export function check(ids: string[]): boolean {
  const cheap = ids.some((id) => loadSync(id).price < 10);
  const isNamed: boolean = ids.every((id) => {
    if (id === '') return false;
    return loadSync(id).name !== '';
  });
  return cheap && isNamed;
}

export const hasParent = (items: readonly Item[]): boolean => items.some((item) => loadSync(item.id).parent);

export function isIdle(ids: string[]): boolean {
  // nobody is ready
  return ids.every(() => !isReadySync());
}
