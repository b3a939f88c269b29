import { countSync } from './support/api.js';

/**
 * @overload
 * @param {string} unit
 * @returns {string}
 */
/**
 * @overload
 * @returns {number}
 */
/**
 * @param {string} [unit]
 * @returns {string | number}
 */
export function sizeOf(unit) {
  const size = countSync();
  return unit === undefined ? size : size + unit;
}
