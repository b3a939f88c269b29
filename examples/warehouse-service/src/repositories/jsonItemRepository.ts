import type { Item } from '../model.js';
import type { DataStore } from '../store/dataStore.js';
import type { ItemRepository } from './itemRepository.js';

export class JsonItemRepository implements ItemRepository {
  constructor(private readonly store: DataStore) {}

  findBySku(sku: string): Item | undefined {
    return this.findAll().find((item) => item.sku === sku);
  }

  findAll(): Item[] {
    return this.store.read<Item>('items');
  }

  save(item: Item): void {
    const others = this.findAll().filter(({ sku }) => sku !== item.sku);
    this.store.write('items', [...others, item]);
  }
}
