import { count } from '../../support/api.js';

export async function number(): Promise<number> {
  return await count();
}
