// @ts-check
import { count } from './support/api.js';

/**
 * @param {string} unit
 * @returns {Promise<number>} the size
 */
export async function size(unit) {
  return await count() + unit.length;
}

/** @type {(unit: string) => Promise<number>} */
export const twice = async (unit) => await size(unit) * 2;
