import { type Item, load } from './support/api.js';

export async function* ancestors(id: string): AsyncGenerator<Item, number> {
  const item = await load(id);
  yield item;
  return item.parent === undefined ? 1 : 1 + (yield* ancestors(item.parent.id));
}

export async function* all(ids: string[]): AsyncGenerator<Item> {
  yield* [];
  for (const id of ids) {
    const depth = yield* ancestors(id);
    if (depth > 9) yield { id, name: `${depth}`, price: 0, tags: [] };
  }
}

export async function* later(ids: string[]): AsyncGenerator<Item> {
  yield* all(ids);
}

export async function* backwards(ids: string[]): AsyncGenerator<Item> {
  const collectedAll = [];
  for await (const item of all(ids)) collectedAll.push(item);
  yield* collectedAll.reverse();
}
