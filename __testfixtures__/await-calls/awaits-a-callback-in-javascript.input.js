import { loadSync } from './support/api.js';

/**
 * @param {string[]} ids
 * @param {(id: string) => string} describe
 * @returns {string[]}
 */
function describeAll(ids, describe) {
  const lines = [];
  for (const id of ids) lines.push(describe(id));
  return lines;
}

function visit(id, callback) {
  return callback(id);
}

export const names = (ids) => describeAll(ids, (id) => loadSync(id).name).join();
export const upper = (ids) => describeAll(ids, (id) => id.toUpperCase()).join();
export const nameOf = (id) => visit(id, (key) => loadSync(key).name);
