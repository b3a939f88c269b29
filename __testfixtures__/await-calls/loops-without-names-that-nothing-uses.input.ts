import { findSync, type Item, saveSync } from './support/api.js';

type Copy = [source: Item, target: Item, note: string];

export function missing(copies: readonly Copy[]): Copy[] {
  return copies.filter(([source, target, note]) => findSync(source.id) === undefined);
}

export function saveAll(copies: readonly Copy[]): void {
  copies.forEach(([source, target]: Copy) => {
    saveSync(source);
  });
  copies.forEach(([source, target]) => {
    saveSync(target);
  });
}
