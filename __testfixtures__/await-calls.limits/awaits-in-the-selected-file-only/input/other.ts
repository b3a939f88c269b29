// refused: not-editable
// not selected
import { loadSync } from '../../support/api.js';

export async function other(id: string): Promise<string> {
  return loadSync(id).trim();
}
