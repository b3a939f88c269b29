// refused: generator
import { loadSync } from './support/api.js';

export function* pages(ids: string[]): Generator<string> {
  for (const id of ids) yield loadSync(id).name;
}
