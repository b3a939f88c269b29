// refused: partly-staged
// staged in part
import { loadSync } from './support/api.js';

export async function title(id: string): Promise<string> {
  return loadSync(id).trim();
}
