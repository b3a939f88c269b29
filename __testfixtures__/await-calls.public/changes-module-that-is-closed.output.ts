import { load } from './support/api.js';

export async function titleOf(id: string): Promise<string> {
  return (await load(id)).toUpperCase();
}
