// refused: caller-blocked, constructor
import { countSync } from './support/api.js';

function total(): number {
  return countSync();
}

const totals: (() => number)[] = [total];

export class Totals {
  readonly first = totals.length;
  readonly sum: number;

  constructor() {
    this.sum = totals[0]!();
  }
}
