// refused: ignored-by-comment
import { loadSync } from './support/api.js';

export async function title(id: string): Promise<string> {
  // asyncshift-ignore-next-line it is in memory
  return loadSync(id).name;
}
