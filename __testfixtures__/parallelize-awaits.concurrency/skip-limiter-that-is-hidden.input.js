// refused: limiter-missing
import map from 'p-map';
import { loadUser } from './support/api.js';

/**
 * @param {string[]} ids
 * @param {number} map
 */
export async function users(ids, map) {
  /** @type {unknown[]} */
  const found = [];
  for (const id of ids) {
    found.push(await loadUser(id));
  }
  return found.slice(map);
}

export const used = map;
