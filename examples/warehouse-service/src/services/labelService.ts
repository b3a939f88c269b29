import { pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Item, Label } from '../model.js';
import type { InventoryService } from './inventoryService.js';

/** Prints labels with a seal that cannot be forged. */
export class LabelService {
  constructor(
    private readonly inventory: InventoryService,
    private readonly folder: string,
    private readonly secret: string,
  ) {}

  print(sku: string): Label {
    const item = this.inventory.get(sku);
    const text = this.fill(item);
    return { sku, text, seal: this.seal(item, text) };
  }

  /** The labels of a whole delivery. */
  printAll(skus: readonly string[]): Label[] {
    return skus.map((sku) => this.print(sku));
  }

  /** All labels in one compressed file, for printers at other sites. */
  pack(skus: readonly string[]): Buffer {
    return gzipSync(JSON.stringify(this.printAll(skus)), { level: 9 });
  }

  private fill(item: Item): string {
    return readFileSync(join(this.folder, 'standard.txt'), 'utf8')
      .replace('{sku}', item.sku)
      .replace('{name}', item.name);
  }

  private seal({ sku }: Item, text: string): string {
    return pbkdf2Sync(text, this.secret + sku, 8_000, 32, 'sha256').toString('hex');
  }
}
