import { prepare } from '../database.js';
import type { Item } from '../model.js';
import type { ItemRepository } from './itemRepository.js';

export class SqlItemRepository implements ItemRepository {
  constructor(private readonly file: string) {}

  find(sku: string): Item | undefined {
    const rows = prepare(this.file, 'select * from items where sku = ?').all(sku);
    return rows[0] as Item | undefined;
  }

  all(): Item[] {
    return prepare(this.file, 'select * from items order by sku').all() as Item[];
  }

  save(item: Item): void {
    prepare(this.file, 'insert or replace into items values (?, ?, ?, ?, ?)')
      .run(item.sku, item.name, item.supplier, item.quantity, item.price);
  }
}
