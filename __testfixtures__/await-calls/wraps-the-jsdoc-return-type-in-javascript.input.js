import { loadSync } from './support/api.js';

/**
 * Finds the price.
 *
 * @param {string} id
 * @returns {number} in cents
 */
export function priceOf(id) {
  return loadSync(id).price * 100;
}

/** @return {{ price: number }} */
export const priced = (/** @type {string} */ id) => ({ price: priceOf(id) });
