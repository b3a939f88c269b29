import { Limits, limit } from './limits.js';

export async function isFree(calls: number): Promise<boolean> {
  return calls < await limit() && calls < await new Limits().valueSync();
}
