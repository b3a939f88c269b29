import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FileItemRepository } from '../src/repositories/fileItemRepository.js';
import { InventoryService } from '../src/services/inventoryService.js';
import { PriceService } from '../src/services/priceService.js';

const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const bolt = { sku: 'bolt', name: 'Bolt', supplier: 'a', quantity: 3, price: 0.1 };

test('items are kept in a file', () => {
	const items = new FileItemRepository(join(folder, 'items.json'));
	assert.deepEqual(items.all(), []);
	items.save(bolt);
	items.save({ ...bolt, sku: 'nut' });
	items.save({ ...bolt, quantity: 4 });
	assert.equal(items.find('bolt')?.quantity, 4);
	assert.equal(items.all().length, 2);
});

test('the inventory works with any repository', () => {
	const items = new FileItemRepository(join(folder, 'stall.json'));
	items.save(bolt);
	const inventory = new InventoryService(items);
	assert.deepEqual(inventory.book([{ sku: 'bolt', quantity: 2 }]), []);
	assert.deepEqual(inventory.getMany(['bolt']), [{ ...bolt, quantity: 5 }]);
	assert.throws(() => inventory.get('beam'), /unknown item: beam/);
});

test('a price list that is missing is an error each time, and no list', () => {
	const prices = new PriceService('data/prices');
	assert.throws(() => prices.listOf('nobody'), { code: 'ENOENT' });
	assert.throws(() => prices.listOf('nobody'), { code: 'ENOENT' });
	assert.equal(prices.priceOf('supplier-2', 'sku-2'), 3);
	assert.equal(prices.listOf('supplier-2'), prices.listOf('supplier-2'));
});
