// order: concurrent
// warned: finishes-later
import { loadSync, saveSync } from './support/api.js';

export function copyAll(ids: string[]): string[] {
  const done: string[] = [];
  ids.forEach(async (id) => {
    saveSync(loadSync(id));
    done.push(id);
  });
  return done;
}

export function copy(id: string): void {
  void (async () => {
    saveSync(loadSync(id));
  })();
}

export async function names(ids: string[]): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => loadSync(id).name));
}
