import { join } from 'node:path';
import { InventoryController } from './controllers/inventoryController.js';
import { JsonItemRepository, Suppliers } from './repositories/index.js';
import { InventoryService } from './services/inventoryService.js';
import { OrderService } from './services/orderService.js';
import { ReorderPolicy } from './services/reorderPolicy.js';
import { DataStore } from './store/dataStore.js';

/** Wires the service to a folder of data. */
export function createService(folder: string) {
  const store = new DataStore(folder);
  const items = new JsonItemRepository(store);
  const inventory = new InventoryService(items);
  const policy = new ReorderPolicy(join(folder, 'reorder.json'));
  const orders = new OrderService(items, new Suppliers(store), store, policy);
  return { inventory, orders, controller: new InventoryController(inventory) };
}
