import { count } from './support/api.js';

class Gauges {
  async total(): Promise<number> {
    return await count();
  }

  none(): number {
    return 0;
  }
}

async function time(work: () => number | Promise<number>): Promise<number> {
  return await work();
}

const gauges = new Gauges();

export const timed = async (name: keyof Gauges): Promise<number> => await time(gauges[name]);
