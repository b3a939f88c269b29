import { loadSync } from './support/api.js';

export const nameOf = (id: string): string => loadSync(id).name;

export function isWanted(load: boolean): boolean {
  return load;
}
