/**
 * Prices of everything.
 * @license MIT
 */

import { loadSync } from './support/api.js';

/**
 * The price.
 * @param id which one
 */
// eslint-disable-next-line complexity
export function price(id: string): number {
  // As it was loaded.
  return loadSync(id).price /* in cents */;
} // price

// Not about the function.

const name = (id: string): string => loadSync(id).name;
const label = (id: string): string => `${name(id)} ${price(id)}`;

export class Card {
  readonly label = label('a');
}

export function print(): void { console.log(label('a')) }
