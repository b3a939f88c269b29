import { countSync } from './support/api.js';

class Meter {
  ['readKeyed'](): number {
    return countSync();
  }

  'read twice'(): number {
    return this.readKeyed() * 2;
  }
}

export function total(meter: Meter): number {
  return meter['readKeyed']() + meter['read twice']() + meter.readKeyed();
}
