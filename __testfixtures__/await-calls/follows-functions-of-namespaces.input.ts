import { countSync } from './support/api.js';

namespace Gauges {
  export function readGauge(): number {
    return countSync();
  }

  export namespace Inner {
    export function twice(): number {
      return readGauge() * 2;
    }
  }
}

import twice = Gauges.Inner.twice;

function meter(): number {
  return Gauges.readGauge();
}

namespace meter {
  export const unit = 'l';

  export function peek(): number {
    return meter();
  }
}

export function total(): number {
  return Gauges.readGauge() + Gauges.Inner.twice() + twice() + meter.peek() + meter.unit.length;
}
