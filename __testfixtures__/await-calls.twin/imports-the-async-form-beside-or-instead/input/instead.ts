import { Limits, limitSync } from './limits.js';

export function isFree(calls: number): boolean {
  return calls < limitSync() && calls < new Limits().valueSync();
}
