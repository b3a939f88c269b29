import type { Item } from '../model.js';

export interface ItemRepository {
  /** Undefined when no item has the stock keeping unit. */
  findBySku(sku: string): Item | undefined;
  findAll(): Item[];
  save(item: Item): void;
}
