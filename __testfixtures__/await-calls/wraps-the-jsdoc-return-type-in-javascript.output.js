import { load } from './support/api.js';

/**
 * Finds the price.
 *
 * @param {string} id
 * @returns {Promise<number>} in cents
 */
export async function priceOf(id) {
  return (await load(id)).price * 100;
}

/** @return {Promise<{ price: number }>} */
export const priced = async (/** @type {string} */ id) => ({ price: await priceOf(id) });
