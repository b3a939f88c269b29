// refused: type-predicate
import { findSync, type Item } from './support/api.js';

export class Shelf {
  item?: Item;

  constructor(readonly id: string) {}

  isFilled(): this is { item: Item } {
    this.item = findSync(this.id);
    return this.item !== undefined;
  }

  assertFilled(): asserts this is { item: Item } {
    this.item = findSync(this.id);
    if (this.item === undefined) throw new Error(`no ${this.id}`);
  }
}
