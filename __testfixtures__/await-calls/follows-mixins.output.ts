import { count } from './support/api.js';

type Constructor<T> = new (...args: any[]) => T;

class Gauge {
  async readTimed(): Promise<number> {
    return await count();
  }
}

const Timed = <B extends Constructor<Gauge>>(Base: B) =>
  class extends Base {
    async readTimed(): Promise<number> {
      return await super.readTimed() + 1;
    }

    async twice(): Promise<number> {
      return await this.readTimed() * 2;
    }
  };

const TimedGauge = Timed(Gauge);

export async function total(): Promise<number> {
  const gauge = new TimedGauge();
  return await gauge.readTimed() + await gauge.twice();
}
