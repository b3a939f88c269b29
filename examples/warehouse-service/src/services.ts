import { join } from 'node:path';
import { prepareDatabase } from './database.js';
import type { ItemRepository } from './repositories/itemRepository.js';
import { SqlItemRepository } from './repositories/sqlItemRepository.js';
import { AccountService } from './services/accountService.js';
import { DashboardService } from './services/dashboardService.js';
import { InventoryService } from './services/inventoryService.js';
import { LabelService } from './services/labelService.js';
import { PriceService } from './services/priceService.js';
import { ReportService } from './services/reportService.js';

export interface Settings {
  /** The database file. */
  readonly database: string;
  /** Templates and price lists. */
  readonly data: string;
  readonly secret: string;
  /** How much there is in a new database. */
  readonly items: number;
  readonly movements: number;
}

export type Services = ReturnType<typeof createServices>;

/** Puts the services together; tests give other items. */
export function createServices(settings: Settings, given?: ItemRepository) {
  prepareDatabase(settings.database, settings.items, settings.movements);
  const items = given ?? new SqlItemRepository(settings.database);
  const inventory = new InventoryService(items);
  return {
    inventory,
    labels: new LabelService(inventory, join(settings.data, 'labels'), settings.secret),
    prices: new PriceService(join(settings.data, 'prices')),
    accounts: new AccountService(settings.database),
    reports: new ReportService(settings.database, items),
    dashboard: new DashboardService(settings.data),
  };
}
