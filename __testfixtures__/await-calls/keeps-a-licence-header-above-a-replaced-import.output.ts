/*! Copyright the inventory authors. Licence: MIT. */
// @ts-check
import { readFile } from 'node:fs/promises';

/** Reads the stock. */
export async function stock(): Promise<string> {
  return await readFile('stock.csv', 'utf8');
}
