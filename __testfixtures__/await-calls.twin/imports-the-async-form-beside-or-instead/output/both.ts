import { limitSync, limit } from './limits.js';

const checks = new Map([['limit', limitSync]]);

export async function check(calls: number): Promise<boolean> {
  return calls < await limit() && checks.size > 0;
}
