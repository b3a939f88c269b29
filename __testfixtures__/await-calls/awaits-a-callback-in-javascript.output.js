import { load } from './support/api.js';

/**
 * @param {string[]} ids
 * @param {(id: string) => string | Promise<string>} describe
 * @returns {Promise<string[]>}
 */
async function describeAll(ids, describe) {
  const lines = [];
  for (const id of ids) lines.push(await describe(id));
  return lines;
}

async function visit(id, callback) {
  return await callback(id);
}

export const names = async (ids) => (await describeAll(ids, async (id) => (await load(id)).name)).join();
export const upper = async (ids) => (await describeAll(ids, (id) => id.toUpperCase())).join();
export const nameOf = async (id) => await visit(id, async (key) => (await load(key)).name);
