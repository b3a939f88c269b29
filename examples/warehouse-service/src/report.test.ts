import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryItemRepository } from './repositories/index.js';
import { stockReport } from './reports/stockReport.js';
import { InventoryService } from './services/inventoryService.js';

const beam = { sku: 'beam', name: 'Beam', quantity: 2, price: 10, supplier: 'steel' };

test('the report lists items and their total value', () => {
  const inventory = new InventoryService(new MemoryItemRepository([beam]));
  inventory.receive([{ sku: 'beam', quantity: 1 }, { sku: 'unknown', quantity: 7 }]);
  const report = stockReport(inventory, ['beam']);
  assert.ok(report.startsWith('Beam'));
  assert.ok(report.endsWith('Total: 30.00 EUR'));
});
