import { count } from './support/api.js';

namespace Gauges {
  export async function readGauge(): Promise<number> {
    return await count();
  }

  export namespace Inner {
    export async function twice(): Promise<number> {
      return await readGauge() * 2;
    }
  }
}

import twice = Gauges.Inner.twice;

async function meter(): Promise<number> {
  return await Gauges.readGauge();
}

namespace meter {
  export const unit = 'l';

  export async function peek(): Promise<number> {
    return await meter();
  }
}

export async function total(): Promise<number> {
  return await Gauges.readGauge() + await Gauges.Inner.twice() + await twice() + await meter.peek() + meter.unit.length;
}
