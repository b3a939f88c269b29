import type { InventoryService } from '../services/inventoryService.js';

export interface Response {
  readonly status: number;
  readonly body: unknown;
}

export class InventoryController {
  constructor(private readonly inventory: InventoryService) {}

  show(sku: string): Response {
    try {
      return this.ok(this.inventory.get(sku));
    } catch {
      return { status: 404, body: { error: `no item ${sku}` } };
    }
  }

  price = (sku: string): Response => this.ok(this.inventory.get(sku).price);

  receive(sku: string, quantity: number): Response {
    if (quantity <= 0) return { status: 400, body: { error: 'nothing received' } };
    this.inventory.receive([{ sku, quantity }]);
    return this.show(sku);
  }

  private ok(body: unknown): Response {
    return { status: 200, body };
  }
}
