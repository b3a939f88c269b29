import { countSync } from './support/api.js';

function depth(): number {
  return countSync();
}

export const measure = (read = depth): number => read();
