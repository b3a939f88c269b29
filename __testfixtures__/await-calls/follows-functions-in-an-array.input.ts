import { countSync } from './support/api.js';

function total(): void {
  console.log(countSync());
}

const steps = [total, () => {}];

export const runAll = (): void => {
  for (const step of steps) step();
};
