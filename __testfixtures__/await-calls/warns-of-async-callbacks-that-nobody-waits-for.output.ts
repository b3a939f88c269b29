// order: concurrent
// warned: finishes-later
import { load, save } from './support/api.js';

export function copy(id: string): void {
  void (async () => {
    await save(await load(id));
  })();
}

export async function names(ids: string[]): Promise<string[]> {
  return await Promise.all(ids.map(async (id) => (await load(id)).name));
}
