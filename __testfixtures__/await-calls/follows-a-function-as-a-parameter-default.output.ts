import { count } from './support/api.js';

async function depth(): Promise<number> {
  return await count();
}

export const measure = async (read = depth): Promise<number> => await read();
