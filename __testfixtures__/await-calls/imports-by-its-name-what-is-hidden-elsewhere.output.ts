import { load } from './support/api.js';

export const nameOf = async (id: string): Promise<string> => (await load(id)).name;

export function isWanted(load: boolean): boolean {
  return load;
}
