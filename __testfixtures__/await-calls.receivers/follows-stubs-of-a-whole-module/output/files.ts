import { load } from '../../support/api.js';

export async function listFiles(path: string): Promise<string[]> {
  return (await load(path)).tags;
}
