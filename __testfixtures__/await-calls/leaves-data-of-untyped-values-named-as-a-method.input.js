import { loadSync } from './support/api.js';

class Ledger {
  amountOfLedger(name) {
    return loadSync(name).price;
  }
}

const order = { amountOfLedger: 3 };

export const total = (name) => new Ledger().amountOfLedger(name);
export const show = (bill) => `${bill.amountOfLedger + 1} of ${String(order.amountOfLedger)}`;
