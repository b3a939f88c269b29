import { type Item, type Movement, NotFound } from '../model.js';
import type { ItemRepository } from '../repositories/itemRepository.js';

export class InventoryService {
  constructor(private readonly items: ItemRepository) {}

  get(sku: string): Item {
    const item = this.items.find(sku);
    if (!item) throw new NotFound(`unknown item: ${sku}`);
    return item;
  }

  getMany(skus: readonly string[]): Item[] {
    return skus.map((sku) => this.get(sku));
  }

  /** Books movements in their order; what is not ours goes back. */
  book(movements: readonly Movement[]): string[] {
    const unknown: string[] = [];
    movements.forEach((movement) => {
      const item = this.items.find(movement.sku);
      if (!item) {
        unknown.push(movement.sku);
        return;
      }
      this.items.save({ ...item, quantity: item.quantity + movement.quantity });
    });
    return unknown;
  }
}
