import type { InventoryService } from '../services/inventoryService.js';

const money = (amount: number): string => `${amount.toFixed(2)} EUR`;

/** One line per item and the value of all. */
export function stockReport(inventory: InventoryService, skus: readonly string[]): string {
  const lines = inventory
    .getMany(skus)
    .map((item) => `${item.name.padEnd(12)} ${String(item.quantity).padStart(6)} x ${money(item.price)}`);
  return [...lines, `Total: ${money(inventory.totalValue())}`].join('\n');
}
