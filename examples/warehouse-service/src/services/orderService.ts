import type { Item, Order } from '../model.js';
import type { ItemRepository, Suppliers } from '../repositories/index.js';
import type { DataStore } from '../store/dataStore.js';
import type { ReorderPolicy } from './reorderPolicy.js';

export class OrderService {
  constructor(
    private readonly items: ItemRepository,
    private readonly suppliers: Suppliers,
    private readonly store: DataStore,
    private readonly policy: ReorderPolicy,
  ) {}

  /** Orders whatever runs low and returns what was ordered. */
  restock(): Order[] {
    const low = this.items.findAll().filter((item) => this.policy.quantityFor(item) > 0);
    const orders = low.map((item) => this.orderFor(item));
    orders.forEach((order) => this.store.append('orders', order));
    return orders;
  }

  history(limit?: number): Order[] {
    const orders = this.store.read<Order>('orders');
    return limit === undefined ? orders : orders.slice(-limit);
  }

  private orderFor(item: Item): Order {
    const { email } = this.suppliers.require(item.supplier);
    return { sku: item.sku, quantity: this.policy.quantityFor(item), sentTo: email };
  }
}
