import { countSync } from './support/api.js';

const routes = {
  gauges: {
    amount: (): number => countSync(),
  },
  none: {
    amount: (): number => 0,
  },
};

export function route(group: keyof typeof routes): number {
  const { amount } = routes[group];
  return amount() + routes[group].amount();
}
