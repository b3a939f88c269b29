import { type Item, loadSync } from './support/api.js';

export function* ancestors(id: string): Generator<Item, number> {
  const item = loadSync(id);
  yield item;
  return item.parent === undefined ? 1 : 1 + (yield* ancestors(item.parent.id));
}

export function* all(ids: string[]): Generator<Item> {
  yield* [];
  for (const id of ids) {
    const depth = yield* ancestors(id);
    if (depth > 9) yield { id, name: `${depth}`, price: 0, tags: [] };
  }
}

export async function* later(ids: string[]): AsyncGenerator<Item> {
  yield* all(ids);
}

export function* backwards(ids: string[]): Generator<Item> {
  yield* [...all(ids)].reverse();
}
