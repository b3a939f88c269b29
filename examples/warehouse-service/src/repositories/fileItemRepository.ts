import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Item } from '../model.js';
import type { ItemRepository } from './itemRepository.js';

/** A JSON file instead of a database, for a stall at a market without one. */
export class FileItemRepository implements ItemRepository {
  constructor(private readonly file: string) {}

  find(sku: string): Item | undefined {
    return this.all().find((item) => item.sku === sku);
  }

  all(): Item[] {
    if (!existsSync(this.file)) return [];
    return JSON.parse(readFileSync(this.file, 'utf8')) as Item[];
  }

  save(item: Item): void {
    const others = this.all().filter(({ sku }) => sku !== item.sku);
    writeFileSync(this.file, JSON.stringify([...others, item], undefined, 2));
  }
}
