// untouched: the parameter shadows the import
import { loadSync } from './support/api.js';

export function read(loadSync: (id: string) => string): string {
  return loadSync('a');
}

export type Load = typeof loadSync;
