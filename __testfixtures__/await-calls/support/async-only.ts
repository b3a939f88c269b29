import { list } from './api.js';

export async function readLimits(): Promise<{ limit: number }> {
  return { limit: (await list()).length };
}
