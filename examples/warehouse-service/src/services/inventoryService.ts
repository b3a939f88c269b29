import type { Item } from '../model.js';
import type { ItemRepository } from '../repositories/index.js';

export interface Delivery {
  readonly sku: string;
  readonly quantity: number;
}

export class InventoryService {
  constructor(private readonly items: ItemRepository) {}

  get(sku: string): Item {
    const item = this.items.findBySku(sku);
    if (!item) throw new Error(`unknown item: ${sku}`);
    return item;
  }

  getMany(skus: readonly string[]): Item[] {
    return skus.map((sku) => this.get(sku));
  }

  receive(deliveries: readonly Delivery[]): void {
    deliveries.forEach((delivery) => {
      const item = this.items.findBySku(delivery.sku);
      if (!item) return; // not ours: the carrier takes it back
      this.items.save({ ...item, quantity: item.quantity + delivery.quantity });
    });
  }

  totalValue(): number {
    let total = 0;
    for (const item of this.items.findAll()) total += item.quantity * item.price;
    return total;
  }
}
