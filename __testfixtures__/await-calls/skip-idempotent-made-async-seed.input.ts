// untouched: migrated already
import { readLimits } from './support/async-only.js';

export const limit = (await readLimits()).limit;

export async function isAllowed(calls: number): Promise<boolean> {
  return calls < (await readLimits()).limit;
}
