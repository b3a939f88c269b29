import { MemorySource } from './memory.js';
import type { Source } from './source.js';

export async function first(source: Source): Promise<string> {
  const text = await source.read('first');
  source.close();
  return text || await new MemorySource(new Map()).read('first');
}
