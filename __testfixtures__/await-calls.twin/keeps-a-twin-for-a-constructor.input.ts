import { loadSync } from './support/api.js';

export function readLimit(): number {
  return loadSync('limit').price;
}

export class Throttle {
  readonly limit: number;

  constructor() {
    this.limit = readLimit();
  }
}

export const isAllowed = (calls: number): boolean => calls < readLimit();
