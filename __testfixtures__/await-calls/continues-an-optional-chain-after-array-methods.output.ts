import { Store, find, load, save } from './support/api.js';

interface Order {
  ids?: string[];
}

export async function saveKnown(order: Order): Promise<void> {
  for (const id of (await (async () => {
    if (order.ids == null) return undefined;
    const kept = [];
    for (const id of order.ids) {
      if (await find(id) !== undefined) kept.push(id);
    }
    return kept;
  })()) ?? []) await save(await load(id));
}

export async function count(order: Order): Promise<number | undefined> {
  return (await (async () => {
    if (order.ids == null) return undefined;
    const kept = [];
    for (const id of order.ids) {
      if (await find(id) !== undefined) kept.push(id);
    }
    return kept;
  })())?.length;
}

export async function first(order: Order): Promise<string | undefined> {
  return (await (async () => {
    if (order.ids == null) return undefined;
    const results = [];
    for (const id of order.ids) {
      results.push((await load(id)).name);
    }
    return results;
  })())
    // The first one.
    ?.[0]
    .toUpperCase();
}

export async function tagsOf(store?: Store): Promise<string | undefined> {
  return (await store?.get('a'))
    ?.tags.join();
}
