import { count } from './support/api.js';

async function amount() {
  return await count();
}

export const amounts = async () => [await (0, amount)(), await (amount)()];
