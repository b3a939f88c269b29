import { count } from './support/api.js';

/**
 * @overload
 * @param {string} unit
 * @returns {Promise<string>}
 */
/**
 * @overload
 * @returns {Promise<number>}
 */
/**
 * @param {string} [unit]
 * @returns {Promise<string | number>}
 */
export async function sizeOf(unit) {
  const size = await count();
  return unit === undefined ? size : size + unit;
}
