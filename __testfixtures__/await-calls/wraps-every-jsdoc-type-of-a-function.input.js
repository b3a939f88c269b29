// @ts-check
import { countSync } from './support/api.js';

/**
 * @param {string} unit
 * @returns {number} the size
 */
export function size(unit) {
  return countSync() + unit.length;
}

/** @type {(unit: string) => number} */
export const twice = (unit) => size(unit) * 2;
