import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createService } from './service.js';

const items = [
  { sku: 'bolt', name: 'Bolt', quantity: 100, price: 0.5, supplier: 'acme' },
  { sku: 'nut', name: 'Nut', quantity: 10, price: 0.25, supplier: 'acme' },
];

describe('the service on JSON files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
    writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
    writeFileSync(join(folder, 'suppliers.json'), JSON.stringify([{ id: 'acme', name: 'Acme', email: 'a@acme.example' }]));
    writeFileSync(join(folder, 'reorder.json'), JSON.stringify({ minimum: 50, batch: 30 }));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('orders what runs low and remembers it', () => {
    const { orders } = createService(folder);
    assert.deepEqual(orders.restock(), [{ sku: 'nut', quantity: 60, sentTo: 'a@acme.example' }]);
    assert.equal(orders.history(1)[0]?.sku, 'nut');
    assert.match(readFileSync(join(folder, 'orders.json'), 'utf8'), /"quantity": 60/);
  });

  it('answers a delivery with the new stock', () => {
    const { controller } = createService(folder);
    assert.deepEqual(controller.receive('bolt', 5), { status: 200, body: { ...items[0], quantity: 105 } });
    assert.equal(controller.price('nut').body, 0.25);
  });

  it('answers 404 for an unknown item', () => {
    const { controller } = createService(folder);
    assert.equal(controller.show('washer').status, 404);
    assert.equal(controller.receive('bolt', 0).status, 400);
  });
});
