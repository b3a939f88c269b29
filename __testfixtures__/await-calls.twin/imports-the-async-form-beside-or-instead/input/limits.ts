import { loadSync } from '../../support/api.js';

export function limitSync(): number {
  return loadSync('limit').price;
}

export class Limits {
  valueSync(): number {
    return limitSync();
  }
}
