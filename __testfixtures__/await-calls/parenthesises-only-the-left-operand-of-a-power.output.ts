import { count } from './support/api.js';

export async function capacity(): Promise<number> {
  const square = (await count()) ** 2;
  const doublings = 2 ** await count();
  return square + doublings - await count() * 2;
}
