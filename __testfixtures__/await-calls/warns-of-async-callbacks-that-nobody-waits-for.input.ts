// order: concurrent
// warned: finishes-later
import { loadSync, saveSync } from './support/api.js';

export function copy(id: string): void {
  void (async () => {
    saveSync(loadSync(id));
  })();
}

export async function names(ids: string[]): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => loadSync(id).name));
}
