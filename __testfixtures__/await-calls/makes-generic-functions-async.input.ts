import { type Item, loadSync } from './support/api.js';

const tagged = <T>(value: T): T & { tag: string } => ({ ...value, tag: loadSync('tag').name });

export function withItem<T extends object>(value: T): T & { item: Item } {
  return { ...tagged(value), item: loadSync('item') };
}
