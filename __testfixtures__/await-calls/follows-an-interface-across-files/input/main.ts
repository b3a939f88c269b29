import { MemorySource } from './memory.js';
import type { Source } from './source.js';

export function first(source: Source): string {
  const text = source.read('first');
  source.close();
  return text || new MemorySource(new Map()).read('first');
}
