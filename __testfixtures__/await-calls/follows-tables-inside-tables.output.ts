import { count } from './support/api.js';

const routes = {
  gauges: {
    amount: async (): Promise<number> => await count(),
  },
  none: {
    amount: (): number => 0,
  },
};

export async function route(group: keyof typeof routes): Promise<number> {
  const { amount } = routes[group];
  return await amount() + await routes[group].amount();
}
