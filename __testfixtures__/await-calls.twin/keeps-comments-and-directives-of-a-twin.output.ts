/**
 * Prices of everything.
 * @license MIT
 */

import { loadSync, load } from './support/api.js';

/**
 * The price.
 * @param id which one
 */
// eslint-disable-next-line complexity
export async function price(id: string): Promise<number> {
  // As it was loaded.
  return (await load(id)).price /* in cents */;
} // price

/**
 * The price.
 * @param id which one
 */
// eslint-disable-next-line complexity
export function priceSync(id: string): number {
  // As it was loaded.
  return loadSync(id).price /* in cents */;
}

// Not about the function.

const name = async (id: string): Promise<string> => (await load(id)).name;
const nameSync = (id: string): string => loadSync(id).name;
const label = async (id: string): Promise<string> => `${await name(id)} ${await price(id)}`;
const labelSync = (id: string): string => `${nameSync(id)} ${priceSync(id)}`;

export class Card {
  readonly label = labelSync('a');
}

export async function print(): Promise<void> { console.log(await label('a')) }
