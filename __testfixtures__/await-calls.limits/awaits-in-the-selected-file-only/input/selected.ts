import { loadSync } from '../../support/api.js';

export async function name(id: string): Promise<string> {
  return loadSync(id).trim();
}
