import { type Item, load } from './support/api.js';

const tagged = async <T>(value: T): Promise<T & { tag: string }> => ({ ...value, tag: (await load('tag')).name });

export async function withItem<T extends object>(value: T): Promise<T & { item: Item }> {
  return { ...await tagged(value), item: await load('item') };
}
