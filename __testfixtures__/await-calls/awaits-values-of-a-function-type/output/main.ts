import { fromDisk, fromMemory } from './loaders.js';
import type { Loader as Read, Source } from './types.js';

async function run(ids: readonly string[], read: Read): Promise<string> {
  let text = '';
  for (const id of ids) text += await read(id);
  return text;
}

export const memory: Source = { name: 'memory', load: fromMemory };
export const pick = async (offline: boolean): Promise<string> => (offline ? await fromMemory('a') : await fromDisk('a'));
export const loadFrom = async (source: Source, id: string): Promise<string> => `${source.name}: ${await source.load(id)}`;
export const all = async (ids: readonly string[]): Promise<string> => await run(ids, fromDisk) + await run(ids, (id) => id);
export type Text = Awaited<ReturnType<Read>>;
