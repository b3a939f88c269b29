import { loadSync } from './support/api.js';

const prices = {
  currency: 'EUR',

  of(id: string): number {
    return loadSync(id).price;
  },

  label: (id: string): string => `${prices.of(id)} ${prices.currency}`,
};

export class Card {
  readonly label: string;

  constructor(id: string) {
    this.label = prices.label(id);
  }
}

export function print(id: string): void {
  console.log(prices.of(id), prices.label(id));
}
