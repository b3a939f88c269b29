import { count } from './support/api.js';

async function total(): Promise<void> {
  console.log(await count());
}

const steps = [total, () => {}];

export const runAll = async (): Promise<void> => {
  for (const step of steps) await step();
};
