import { countSync } from './support/api.js';

function amount() {
  return countSync();
}

export const amounts = () => [(0, amount)(), (amount)()];
