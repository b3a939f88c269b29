// refused: ignored-by-comment
// asyncshift-ignore-next-line the generator of this file writes the import
import { loadSync } from './support/api.js';

export async function both(): Promise<string[]> {
  return [loadSync('a').name, loadSync('b').name];
}
