import { limitSync } from './limits.js';

const checks = new Map([['limit', limitSync]]);

export function check(calls: number): boolean {
  return calls < limitSync() && checks.size > 0;
}
