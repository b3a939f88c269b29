import type { Item } from '../model.js';
import type { ItemRepository } from './itemRepository.js';

/** For tests and previews. */
export class MemoryItemRepository implements ItemRepository {
  private readonly items = new Map<string, Item>();

  constructor(items: readonly Item[] = []) {
    for (const item of items) this.items.set(item.sku, item);
  }

  findBySku(sku: string): Item | undefined {
    return this.items.get(sku);
  }

  findAll(): Item[] {
    return [...this.items.values()];
  }

  save(item: Item): void {
    this.items.set(item.sku, item);
  }
}
