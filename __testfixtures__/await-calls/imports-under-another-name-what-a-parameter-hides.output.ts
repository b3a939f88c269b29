import { type Item, load as loadAsync } from './support/api.js';

export async function read(id: string, load: boolean): Promise<Item | undefined> {
  return load ? await loadAsync(id) : undefined;
}
