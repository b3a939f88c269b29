import { load } from './support/api.js';

export async function title(id: string): Promise<string> {
  return (await load(id)).name;
}
