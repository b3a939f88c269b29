import { readFileSync } from 'node:fs';
import type { Item } from '../model.js';

interface Rules {
  readonly minimum: number;
  readonly batch: number;
}

/** Decides how much of an item to order. */
export class ReorderPolicy {
  private readonly rules: Rules;

  constructor(file: string) {
    this.rules = JSON.parse(readFileSync(file, 'utf8')) as Rules;
  }

  quantityFor(item: Item): number {
    const missing = this.rules.minimum - item.quantity;
    return missing <= 0 ? 0 : Math.ceil(missing / this.rules.batch) * this.rules.batch;
  }
}
