import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Turnover } from '../model.js';
import { turnover } from '../reports/turnover.js';
import type { ItemRepository } from '../repositories/itemRepository.js';

export class ReportService {
  constructor(
    private readonly file: string,
    private readonly items: ItemRepository,
  ) {}

  turnover(from: number, to: number): Turnover[] {
    return turnover(this.file, from, to);
  }

  /** Writes the whole stock to a compressed file and returns its size. */
  exportStock(target: string): number {
    const content = gzipSync(JSON.stringify(this.items.all()));
    writeFileSync(target, content);
    return content.length;
  }
}
