// refused: caller-blocked, constructor
import { load, loadSync } from './support/api.js';

export async function readLimit(): Promise<number> {
  return (await load('limit')).price;
}

export function readLimitSync(): number {
  return loadSync('limit').price;
}

export class Throttle {
  readonly limit: number;

  constructor() {
    this.limit = readLimitSync();
  }
}

export const isAllowed = async (calls: number): Promise<boolean> => calls < await readLimit();
