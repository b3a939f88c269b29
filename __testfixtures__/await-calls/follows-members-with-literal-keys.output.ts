import { count } from './support/api.js';

class Meter {
  async ['readKeyed'](): Promise<number> {
    return await count();
  }

  async 'read twice'(): Promise<number> {
    return await this.readKeyed() * 2;
  }
}

export async function total(meter: Meter): Promise<number> {
  return await meter['readKeyed']() + await meter['read twice']() + await meter.readKeyed();
}
