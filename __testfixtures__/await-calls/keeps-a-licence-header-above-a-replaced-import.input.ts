/*! Copyright the inventory authors. Licence: MIT. */
// @ts-check
import { readFileSync } from 'node:fs';

/** Reads the stock. */
export function stock(): string {
  return readFileSync('stock.csv', 'utf8');
}
