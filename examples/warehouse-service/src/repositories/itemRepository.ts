import type { Item } from '../model.js';

/** Where items are kept. */
export interface ItemRepository {
  find(sku: string): Item | undefined;
  all(): Item[];
  save(item: Item): void;
}
