import { loadSync, load } from './support/api.js';

const prices = {
  currency: 'EUR',

  async of(id: string): Promise<number> {
    return (await load(id)).price;
  },

  ofSync(id: string): number {
    return loadSync(id).price;
  },

  label: async (id: string): Promise<string> => `${await prices.of(id)} ${prices.currency}`,

  labelSync: (id: string): string => `${prices.ofSync(id)} ${prices.currency}`,
};

export class Card {
  readonly label: string;

  constructor(id: string) {
    this.label = prices.labelSync(id);
  }
}

export async function print(id: string): Promise<void> {
  console.log(await prices.of(id), await prices.label(id));
}
