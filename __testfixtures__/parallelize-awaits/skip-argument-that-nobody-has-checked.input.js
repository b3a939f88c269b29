// refused: await-shape
import { join } from 'node:path';
import { loadUser } from './support/api.js';

export async function both(folder) {
  const first = await loadUser('first');
  const second = await loadUser(join(folder, 'second'));
  return first.name + second.name;
}

/** @param {string} name */
export async function trimmed(name) {
  const first = await loadUser('first');
  const second = await loadUser(name.trim());
  return first.name + second.name;
}
