// refused: bound-function, caller-blocked
import { Store, loadSync } from './support/api.js';

function labelOf(prefix: string, id: string): string {
  return prefix + loadSync(id).name;
}

const store = new Store();

export const get = store.getSync.bind(store);
export const hashed = labelOf.bind(undefined, '#');
