// refused: ignored-by-comment, caller-blocked
import { loadSync } from './support/api.js';

export class Titles {
  /**
   * The title of an item.
   */
  // asyncshift-ignore-next-line plugins call it
  title(id: string): string {
    return inner(id);
  }
}

function inner(id: string): string {
  return loadSync(id).name;
}
