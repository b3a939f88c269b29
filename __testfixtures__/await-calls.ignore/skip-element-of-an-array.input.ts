// refused: ignored-by-comment
import { loadSync } from './support/api.js';

export async function shout(id: string): Promise<string> {
  return [
    'a',
    // asyncshift-ignore-next-line only this element
    loadSync(id)
      .name
      .toUpperCase(),
  ].join();
}
