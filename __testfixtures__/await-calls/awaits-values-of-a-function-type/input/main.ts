import { fromDisk, fromMemory } from './loaders.js';
import type { Loader as Read, Source } from './types.js';

function run(ids: readonly string[], read: Read): string {
  let text = '';
  for (const id of ids) text += read(id);
  return text;
}

export const memory: Source = { name: 'memory', load: fromMemory };
export const pick = (offline: boolean): string => (offline ? fromMemory('a') : fromDisk('a'));
export const loadFrom = (source: Source, id: string): string => `${source.name}: ${source.load(id)}`;
export const all = (ids: readonly string[]): string => run(ids, fromDisk) + run(ids, (id) => id);
export type Text = ReturnType<Read>;
