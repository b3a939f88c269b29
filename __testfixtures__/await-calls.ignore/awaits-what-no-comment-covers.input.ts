// refused: ignored-by-comment
import { loadSync } from './support/api.js';

export async function first(id: string): Promise<string> {
  // asyncshift-ignore-next-line the start has to be synchronous
  return loadSync(id).name;
}

export async function second(id: string): Promise<string> {
  return loadSync(id).name;
}
