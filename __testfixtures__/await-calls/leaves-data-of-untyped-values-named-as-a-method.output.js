import { load } from './support/api.js';

class Ledger {
  async amountOfLedger(name) {
    return (await load(name)).price;
  }
}

const order = { amountOfLedger: 3 };

export const total = async (name) => await new Ledger().amountOfLedger(name);
export const show = (bill) => `${bill.amountOfLedger + 1} of ${String(order.amountOfLedger)}`;
