import { countSync } from './support/api.js';

type Constructor<T> = new (...args: any[]) => T;

class Gauge {
  readTimed(): number {
    return countSync();
  }
}

const Timed = <B extends Constructor<Gauge>>(Base: B) =>
  class extends Base {
    readTimed(): number {
      return super.readTimed() + 1;
    }

    twice(): number {
      return this.readTimed() * 2;
    }
  };

const TimedGauge = Timed(Gauge);

export function total(): number {
  const gauge = new TimedGauge();
  return gauge.readTimed() + gauge.twice();
}
