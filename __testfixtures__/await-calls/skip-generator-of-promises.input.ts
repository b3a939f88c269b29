// refused: generator
import { loadSync } from './support/api.js';

export function* loads(ids: string[]): Generator<Promise<string>> {
  for (const id of ids) yield Promise.resolve(loadSync(id).name);
}

export async function all(ids: string[]): Promise<string[]> {
  return await Promise.all(loads(ids));
}
