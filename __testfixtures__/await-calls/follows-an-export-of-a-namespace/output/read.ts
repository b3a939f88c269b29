import { count } from '../../support/api.js';

export async function size(): Promise<number> {
  return await count();
}
