import { load } from '../../support/api.js';

export async function name(id: string): Promise<string> {
  return (await load(id)).trim();
}
