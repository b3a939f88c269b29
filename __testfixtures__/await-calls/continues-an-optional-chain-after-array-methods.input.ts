import { Store, findSync, loadSync, saveSync } from './support/api.js';

interface Order {
  ids?: string[];
}

export function saveKnown(order: Order): void {
  order.ids?.filter((id) => findSync(id) !== undefined).forEach((id) => saveSync(loadSync(id)));
}

export function count(order: Order): number | undefined {
  return order.ids?.filter((id) => findSync(id) !== undefined).length;
}

export function first(order: Order): string | undefined {
  return order.ids
    ?.map((id) => loadSync(id).name)
    // The first one.
    [0]
    .toUpperCase();
}

export function tagsOf(store?: Store): string | undefined {
  return store?.getSync('a')
    .tags.join();
}
