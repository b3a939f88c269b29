import { countSync } from '../../support/api.js';

export function size(): number {
  return countSync();
}

function twice(): number {
  return size() * 2;
}

export { twice as default };
