// order: concurrent
// warned: finishes-later
import { load, save } from './support/api.js';

export function copyAll(ids: string[]): string[] {
  const done: string[] = [];
  ids.forEach(async (id) => {
    await save(await load(id));
    done.push(id);
  });
  return done;
}

export function copy(id: string): void {
  void (async () => {
    await save(await load(id));
  })();
}

export async function names(ids: string[]): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => (await load(id)).name));
}
