import { countSync } from './support/api.js';

export function capacity(): number {
  const square = countSync() ** 2;
  const doublings = 2 ** countSync();
  return square + doublings - countSync() * 2;
}
