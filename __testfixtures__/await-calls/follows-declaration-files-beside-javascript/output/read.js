import { count } from '../../support/api.js';

export async function size() {
  return await count();
}
